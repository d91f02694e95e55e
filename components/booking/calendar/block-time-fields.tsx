"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { DatePicker } from "@/components/ui/date-picker";
import { Label } from "@/components/ui/label";
import { Switch } from "@/components/ui/switch";
import { TimeSelect } from "@/components/ui/time-select";
import type { BlockDraft } from "./block-draft";

type Props = {
  draft: BlockDraft;
  today: string;
  error: string | undefined;
  onChange: (change: Partial<BlockDraft>) => void;
};

/** From when until when: wall time of the shop, or whole days. */
export function BlockTimeFields({ draft, today, error, onChange }: Props) {
  const t = useTranslations("calendar.block");
  const id = useId();
  return (
    <div className="grid gap-4">
      <div className="flex items-center justify-between gap-3">
        <Label htmlFor={`${id}-all`}>{t("allDay")}</Label>
        <Switch id={`${id}-all`} checked={draft.allDay} onCheckedChange={(allDay) => onChange({ allDay })} />
      </div>
      <div className="grid grid-cols-[1fr_8rem] items-end gap-x-3 gap-y-4">
        <div className={draft.allDay ? "col-span-2 grid gap-1.5" : "grid gap-1.5"}>
          <Label htmlFor={`${id}-from`}>{t("from")}</Label>
          <DatePicker
            id={`${id}-from`}
            value={draft.from}
            today={today}
            // The other end comes along, so that a block of an hour stays one.
            onChange={(from) =>
              onChange({ from, to: draft.to === draft.from || draft.to < from ? from : draft.to })
            }
          />
        </div>
        {draft.allDay ? null : (
          <TimeSelect
            aria-label={t("fromTime")}
            value={draft.fromTime}
            onChange={(fromTime) => onChange({ fromTime })}
          />
        )}
        <div className={draft.allDay ? "col-span-2 grid gap-1.5" : "grid gap-1.5"}>
          <Label htmlFor={`${id}-to`}>{t("to")}</Label>
          <DatePicker
            id={`${id}-to`}
            value={draft.to}
            min={draft.from}
            today={today}
            onChange={(to) => onChange({ to })}
          />
        </div>
        {draft.allDay ? null : (
          <TimeSelect
            aria-label={t("toTime")}
            value={draft.toTime}
            max="24:00"
            {...(error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
            onChange={(toTime) => onChange({ toTime })}
          />
        )}
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
    </div>
  );
}
