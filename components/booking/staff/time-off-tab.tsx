"use client";

import { CalendarOff, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { DialogBody } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Switch } from "@/components/ui/switch";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { StaffView, TimeOffView } from "@/lib/booking/schema";
import { addDays, shopClock, toMinutes } from "@/lib/booking/shop-time.shared";
import { useTimeOff } from "../use-catalogue";
import type { Range } from "./hours-model";
import { RangeFields } from "./range-rows";
import { useStaffActions } from "./use-staff-actions";

type Props = { person: StaffView; today: string };

/** When somebody is away: what is planned, and a form for more. */
export function TimeOffTab({ person, today }: Props) {
  const t = useTranslations("booking.timeOff");
  const mayEdit = useMay("staff.write");
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
      {mayEdit ? <TimeOffForm person={person} today={today} /> : null}
    </DialogBody>
  );
}

function TimeOffRow({ off, mayEdit }: { off: TimeOffView; mayEdit: boolean }) {
  const t = useTranslations("booking.timeOff");
  const format = useFormat();
  const toast = useToast();
  const { timeZone } = useTenant();
  const { removeTimeOff } = useStaffActions();
  const clock = shopClock(timeZone);
  const first = clock.dateOf(off.startsAt);
  const last = clock.dateOf(Date.parse(off.endsAt) - 1);
  const wholeDays = clock.minutesOf(off.startsAt, first) === 0 && clock.minutesOf(off.endsAt, last) === 1440;
  const days =
    first === last ? format.localDate(first) : `${format.localDate(first)} – ${format.localDate(last)}`;
  const text = wholeDays
    ? days
    : first === last
      ? `${days}, ${format.time(off.startsAt, timeZone)}–${format.time(off.endsAt, timeZone)}`
      : `${format.dateTime(off.startsAt, timeZone)} – ${format.dateTime(off.endsAt, timeZone)}`;
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

function TimeOffForm({ person, today }: Props) {
  const t = useTranslations("booking.timeOff");
  const id = useId();
  const problemText = useProblemText();
  const { timeZone } = useTenant();
  const { addTimeOff } = useStaffActions();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [allDay, setAllDay] = useState(true);
  const [range, setRange] = useState<Range>(["12:00", "14:00"]);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const last = allDay ? to : from;
  const valid = last >= from && (allDay || toMinutes(range[0]) < toMinutes(range[1]));

  async function add() {
    const clock = shopClock(timeZone);
    setSending(true);
    setFailure(null);
    try {
      await addTimeOff(person.id, {
        startsAt: clock.instantOf(from, allDay ? 0 : toMinutes(range[0])),
        endsAt: allDay ? clock.instantOf(addDays(to, 1), 0) : clock.instantOf(from, toMinutes(range[1])),
        reason: reason.trim() || null,
      });
      setReason("");
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <form
      className="grid gap-4 rounded-lg border border-border bg-surface-sunken/50 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid && !sending) void add();
      }}
    >
      <h3 className="font-medium text-ui">{t("addTitle")}</h3>
      <div className="flex items-center justify-between gap-3">
        <Label htmlFor={`${id}-all`} className="font-normal">
          {t("allDay")}
        </Label>
        <Switch id={`${id}-all`} checked={allDay} onCheckedChange={setAllDay} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-from`}>{t(allDay ? "firstDay" : "day")}</Label>
          <DatePicker
            id={`${id}-from`}
            value={from}
            today={today}
            onChange={(date) => {
              setFrom(date);
              if (date > to) setTo(date);
            }}
          />
        </div>
        {allDay ? (
          <div className="grid gap-1.5">
            <Label htmlFor={`${id}-to`}>{t("lastDay")}</Label>
            <DatePicker id={`${id}-to`} value={to} min={from} today={today} onChange={setTo} />
          </div>
        ) : (
          <div className="grid content-end">
            <RangeFields name={t("addTitle")} value={range} onChange={setRange} />
          </div>
        )}
      </div>
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-reason`}>{t("reason")}</Label>
        <Input
          id={`${id}-reason`}
          value={reason}
          maxLength={200}
          placeholder={t("reasonPlaceholder")}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {failure ? (
        <p role="alert" className="text-danger-text text-ui">
          {problemText(toProblem(failure))}
        </p>
      ) : null}
      <Button
        type="submit"
        variant="secondary"
        className="justify-self-start"
        pending={sending}
        disabled={!valid}
      >
        {t("add")}
      </Button>
    </form>
  );
}
