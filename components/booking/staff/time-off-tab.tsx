"use client";

import { CalendarOff, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DialogBody } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import type { StaffView, TimeOffView } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { useTimeOff } from "../use-catalogue";
import { TimeOffForm } from "./time-off-form";
import { useStaffActions } from "./use-staff-actions";
import { useWhenText } from "./use-when-text";

type Props = { person: StaffView; today: string };

/** When somebody is away: what is planned, and a form for more. */
export function TimeOffTab({ person, today }: Props) {
  const t = useTranslations("booking.timeOff");
  const mayEdit = useMay("staff.write");
  const { addTimeOff } = useStaffActions();
  const { timeZone } = useTenant();
  const clock = shopClock(timeZone);
  const coming = useTimeOff([person.id])
    .filter((off) => clock.dateOf(Date.parse(off.endsAt) - 1) >= today)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <DialogBody className="grid content-start gap-5">
      {coming.length === 0 ? (
        <EmptyState
          icon={CalendarOff}
          title={t("emptyTitle")}
          description={t("emptyText")}
          className="py-6"
        />
      ) : (
        <ul className="divide-y divide-border rounded-lg border border-border">
          {coming.map((off) => (
            <TimeOffRow key={off.id} off={off} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {mayEdit ? (
        <TimeOffForm
          title={t("addTitle")}
          submitLabel={t("add")}
          today={today}
          onSubmit={(input) => addTimeOff(person.id, input)}
        />
      ) : null}
    </DialogBody>
  );
}

function TimeOffRow({ off, mayEdit }: { off: TimeOffView; mayEdit: boolean }) {
  const t = useTranslations("booking.timeOff");
  const toast = useToast();
  const { removeTimeOff } = useStaffActions();
  const text = useWhenText()(off);
  return (
    <li className="flex items-center gap-3 py-2 pr-2 pl-3 text-ui">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{text}</p>
        {off.reason ? <p className="truncate text-hint text-muted-foreground">{off.reason}</p> : null}
      </div>
      {mayEdit ? (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t("remove", { when: text })}
          onClick={() => removeTimeOff(off).catch(toast.problem)}
        >
          <Trash2 />
        </Button>
      ) : null}
    </li>
  );
}
