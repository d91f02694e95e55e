"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Switch } from "@/components/ui/switch";
import { addDays, shopClock, toMinutes } from "@/lib/booking/shop-time.shared";
import type { RequestTimeOff } from "@/lib/booking/time-off-requests.shared";
import type { Range } from "./hours-model";
import { RangeFields } from "./range-rows";

type Props = {
  title: string;
  submitLabel: string;
  today: string;
  onSubmit: (input: RequestTimeOff) => Promise<unknown>;
};

/** When somebody is away: whole days or some hours of one, and why. */
export function TimeOffForm({ title, submitLabel, today, onSubmit }: Props) {
  const t = useTranslations("booking.timeOff");
  const id = useId();
  const problemText = useProblemText();
  const { timeZone } = useTenant();
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
      await onSubmit({
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
      <h3 className="font-medium text-ui">{title}</h3>
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
            <RangeFields name={title} value={range} onChange={setRange} />
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
        {submitLabel}
      </Button>
    </form>
  );
}
