"use client";

import { Ban, CalendarPlus, PencilLine, UserX, Wallet } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { DepositSection } from "@/components/payments/deposits/deposit-section";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { type ServiceView, type StaffView, statusTransitions } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { AttachmentsSection } from "../attachments/attachments-section";
import { isMovable } from "../calendar/appointment-look";
import { useAppointmentLabel } from "../calendar/use-appointment-label";
import { SeriesSection } from "../series/series-section";
import { useAppointmentActions } from "../use-appointment-actions";
import { useAppointment } from "../use-appointments";
import { AppointmentDialog } from "./appointment-dialog";
import { AppointmentFacts } from "./appointment-facts";
import { CancelDialog } from "./cancel-dialog";
import { HistorySection } from "./history-section";
import { prefillAgain } from "./prefill";
import { SessionSection } from "./session-section";
import { StatusActions } from "./status-actions";

const ChargeSheet = dynamic(() =>
  import("@/components/payments/charge/charge-sheet").then((module) => module.ChargeSheet),
);

type Props = {
  id: string;
  staff: readonly StaffView[];
  services: readonly ServiceView[];
  now: number;
  onClose: () => void;
};

/** One appointment: what it is, and everything that can be done with it. */
export function AppointmentSheet({ id, staff, services, now, onClose }: Props) {
  const t = useTranslations("booking.detail");
  const label = useAppointmentLabel();
  const { timeZone } = useTenant();
  const mayEdit = useMay("appointments.update");
  const mayCreate = useMay("appointments.create");
  const mayCharge = useMay("payments.write");
  const query = useAppointment(id);
  const { setStatus } = useAppointmentActions();
  const [editing, setEditing] = useState(false);
  const [again, setAgain] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const [charging, setCharging] = useState(false);
  const appointment = query.data;
  const next = appointment && mayEdit ? statusTransitions[appointment.status] : [];
  const clock = shopClock(timeZone);

  if (appointment && editing) {
    return (
      <AppointmentDialog
        prefill={{ date: clock.dateOf(appointment.startsAt), editing: appointment }}
        staff={staff}
        services={services}
        today={clock.dateOf(now)}
        onClose={() => setEditing(false)}
        onDone={() => setEditing(false)}
      />
    );
  }
  if (appointment && again) {
    return (
      <AppointmentDialog
        prefill={prefillAgain(appointment, { date: clock.dateOf(now) })}
        staff={staff}
        services={services}
        today={clock.dateOf(now)}
        onClose={() => setAgain(false)}
        onDone={onClose}
      />
    );
  }
  if (charging) return <ChargeSheet appointmentId={id} onClose={() => setCharging(false)} />;
  return (
    <>
      <Sheet open onOpenChange={(open) => !open && onClose()}>
        <SheetContent title={appointment ? label.client(appointment) : t("title")}>
          <DialogBody>
            {appointment ? (
              <div className="grid gap-5">
                <AppointmentFacts appointment={appointment} />
                <SessionSection appointment={appointment} services={services} />
                <SeriesSection appointment={appointment} />
                <DepositSection appointment={appointment} services={services} now={now} />
                <AttachmentsSection appointmentId={appointment.id} />
                <HistorySection appointment={appointment} />
              </div>
            ) : query.error ? (
              <ErrorState error={query.error} onRetry={() => void query.refetch()} />
            ) : (
              <div aria-busy="true" className="grid gap-4">
                <Skeleton className="h-5 w-2/3" />
                <Skeleton className="h-8 w-1/2" />
                <Skeleton className="h-28" />
              </div>
            )}
          </DialogBody>
          {appointment && mayEdit ? (
            <DialogFooter className="grid gap-3 sm:grid">
              <StatusActions appointment={appointment} />
              <div className="-mx-2 flex flex-wrap gap-1">
                {mayCharge ? (
                  <Button variant="ghost" size="sm" onClick={() => setCharging(true)}>
                    <Wallet aria-hidden />
                    {t("charge")}
                  </Button>
                ) : null}
                {isMovable(appointment.status) ? (
                  <Button variant="ghost" size="sm" onClick={() => setEditing(true)}>
                    <PencilLine aria-hidden />
                    {t("edit")}
                  </Button>
                ) : null}
                {mayCreate ? (
                  <Button variant="ghost" size="sm" onClick={() => setAgain(true)}>
                    <CalendarPlus aria-hidden />
                    {t("again")}
                  </Button>
                ) : null}
                {next.includes("no_show") ? (
                  <Button variant="ghost" size="sm" onClick={() => void setStatus(appointment, "no_show")}>
                    <UserX aria-hidden />
                    {t("noShow")}
                  </Button>
                ) : null}
                {next.includes("cancelled") ? (
                  <Button variant="danger-ghost" size="sm" onClick={() => setCancelling(true)}>
                    <Ban aria-hidden />
                    {t("cancel")}
                  </Button>
                ) : null}
              </div>
            </DialogFooter>
          ) : null}
        </SheetContent>
      </Sheet>
      {appointment && cancelling ? (
        <CancelDialog appointment={appointment} onClose={() => setCancelling(false)} />
      ) : null}
    </>
  );
}
