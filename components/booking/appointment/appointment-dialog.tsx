"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useLeaveGuard } from "@/components/forms/use-leave-guard";
import { useProblemText } from "@/components/forms/use-problem-text";
import { useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Label } from "@/components/ui/label";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { useFormat } from "@/components/ui/use-format";
import { withOwnTerms } from "@/lib/booking/own-terms.shared";
import type { AppointmentView, ServiceView, StaffView } from "@/lib/booking/schema";
import { type Alternative, alternativesOf } from "../alternatives";
import { ConflictDates } from "../series/conflict-dates";
import { RepeatSection } from "../series/repeat-section";
import { ScopeDialog } from "../series/scope-dialog";
import { conflictsOf } from "../series/use-series";
import { ClientPicker } from "./client-picker";
import type { Prefill } from "./prefill";
import { ServicePicker } from "./service-picker";
import { TimePicker } from "./time-picker";
import { useAppointmentForm } from "./use-appointment-form";

type Props = {
  prefill: Prefill;
  staff: readonly StaffView[];
  services: readonly ServiceView[];
  today: string;
  onClose: () => void;
  onDone: (appointment: AppointmentView) => void;
};

/** Books an appointment, or changes one: who, what, with whom, when. */
export function AppointmentDialog({ prefill, staff, services, today, onClose, onDone }: Props) {
  const t = useTranslations("booking.form");
  const tSeries = useTranslations("series.form");
  const tForm = useTranslations("common.form");
  const tAction = useTranslations("common.action");
  const id = useId();
  const format = useFormat();
  const { currency } = useTenant();
  const form = useAppointmentForm({ prefill, staff, services, onDone });
  const [leaving, setLeaving] = useState(false);
  useLeaveGuard(form.touched && !form.sending, tForm("leave"));
  const close = () => (form.touched && !form.sending ? setLeaving(true) : onClose());
  const offering = staff.filter(
    (person) =>
      (person.isActive && form.serviceIds.every((service) => person.serviceIds.includes(service))) ||
      person.id === form.staffId,
  );
  return (
    <>
      <Sheet open onOpenChange={(open) => !open && close()}>
        <SheetContent title={t(form.editing ? "editTitle" : "title")}>
          <DialogBody>
            <form
              id={`${id}-form`}
              noValidate
              className="grid gap-5"
              onSubmit={(event) => {
                event.preventDefault();
                void form.submit();
              }}
            >
              {form.failure ? (
                <Refusal error={form.failure} staff={staff} onPick={form.takeAlternative} />
              ) : null}
              <ClientPicker value={form.client} onChange={form.setClient} error={form.errors.client} />
              <ServicePicker
                services={services.map((service) => withOwnTerms(service, form.person))}
                value={form.serviceIds}
                onChange={form.setServiceIds}
                error={form.errors.services}
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <div className="grid content-start gap-1.5">
                  <Label htmlFor={`${id}-staff`}>{t("staff")}</Label>
                  <Select value={form.staffId} onValueChange={form.setStaffId}>
                    <SelectTrigger id={`${id}-staff`}>
                      <SelectValue />
                    </SelectTrigger>
                    <SelectContent>
                      {form.editing ? null : <SelectItem value="any">{t("anyStaff")}</SelectItem>}
                      {offering.map((person) => (
                        <SelectItem key={person.id} value={person.id}>
                          {person.name}
                        </SelectItem>
                      ))}
                    </SelectContent>
                  </Select>
                </div>
                <div className="grid content-start gap-1.5">
                  <Label htmlFor={`${id}-date`}>{t("date")}</Label>
                  <DatePicker id={`${id}-date`} value={form.date} onChange={form.setDate} today={today} />
                </div>
              </div>
              <TimePicker
                clock={form.clock}
                date={form.date}
                slots={form.slots}
                failure={form.availability.error}
                onRetry={() => void form.availability.refetch()}
                value={form.startsAt}
                onChange={form.setStart}
                outside={form.outside}
                onOutside={form.setOutside}
                error={form.errors.time}
              />
              {form.editing ? null : (
                <RepeatSection repeat={form.repeat} today={today} error={form.errors.repeat} />
              )}
              <div className="grid gap-1.5">
                <Label htmlFor={`${id}-notes`}>{t("notes")}</Label>
                <Textarea
                  id={`${id}-notes`}
                  rows={2}
                  maxLength={1000}
                  value={form.notes}
                  onChange={(event) => form.setNotes(event.target.value)}
                />
              </div>
            </form>
          </DialogBody>
          <DialogFooter className="flex-col items-center sm:justify-between">
            <p className="text-ui max-sm:self-start" aria-live="polite">
              {form.serviceIds.length > 0 ? (
                <>
                  <span className="font-semibold">
                    {format.money(form.repeat.body ? form.repeat.totalCents : form.totalCents, currency)}
                  </span>{" "}
                  <span className="text-muted-foreground">· {format.duration(form.totalMin)}</span>
                </>
              ) : null}
            </p>
            <Button
              type="submit"
              form={`${id}-form`}
              pending={form.sending || form.repeat.loading}
              className="max-sm:w-full"
            >
              {form.repeat.body
                ? tSeries("book", { count: form.repeat.count })
                : t(form.editing ? "save" : "book")}
            </Button>
          </DialogFooter>
        </SheetContent>
      </Sheet>
      {form.scope ? (
        <ScopeDialog
          kind="change"
          onThis={() => void form.scope?.sendNow()}
          onMany={form.scope.sendMany}
          onClose={form.scope.stop}
        />
      ) : null}
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={t("leaveTitle")}
        description={tForm("leave")}
        confirmLabel={t("discard")}
        cancelLabel={tAction("back")}
        destructive
        onConfirm={onClose}
      />
    </>
  );
}

type RefusalProps = { error: unknown; staff: readonly StaffView[]; onPick: (slot: Alternative) => void };

function Refusal({ error, staff, onPick }: RefusalProps) {
  const t = useTranslations("booking.conflict");
  const problemText = useProblemText();
  const format = useFormat();
  const { timeZone } = useTenant();
  const alternatives = alternativesOf(error);
  return (
    <div
      role="alert"
      className="grid gap-2.5 rounded-lg border border-danger/30 bg-danger-soft px-3 py-2.5 text-ui"
    >
      <p className="flex gap-2.5">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-text" />
        {problemText(toProblem(error))}
      </p>
      <ConflictDates conflicts={conflictsOf(error)} />
      {alternatives.length > 0 ? (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-1.5 text-hint text-muted-foreground">{t("alternatives")}</legend>
          {alternatives.map((slot) => (
            <Button
              key={`${slot.startsAt}${slot.staffIds[0]}`}
              variant="secondary"
              size="sm"
              onClick={() => onPick(slot)}
            >
              {format.relativeDay(slot.startsAt, Date.now(), timeZone)} {format.time(slot.startsAt, timeZone)}
              {slot.staffIds.length === 1
                ? ` · ${staff.find((person) => person.id === slot.staffIds[0])?.name ?? ""}`
                : ""}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
