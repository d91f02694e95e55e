"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/use-format";
import { type Break, weekdayNamesInOrder } from "./hours-model";
import { RangeFields } from "./range-rows";

type Props = { breaks: readonly Break[]; onChange: (breaks: Break[]) => void };

/** Times of the week that are never booked, each for some days. */
export function BreaksEditor({ breaks, onChange }: Props) {
  const t = useTranslations("booking.hours");
  const format = useFormat();
  const [short, long] = [format.weekdays("narrow"), format.weekdays("long")];
  const set = (index: number, next: Break) =>
    onChange(breaks.map((known, at) => (at === index ? next : known)));
  return (
    <div className="grid gap-2">
      {breaks.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: breaks have no identity beside their place.
          key={index}
          className="flex flex-wrap items-center gap-2 rounded-lg border border-border px-3 py-2"
        >
          <RangeFields
            name={t("break")}
            value={item.range}
            onChange={(range) => set(index, { ...item, range })}
          />
          <fieldset className="flex gap-1">
            <legend className="sr-only">{t("breakDays")}</legend>
            {weekdayNamesInOrder.map((day, at) => (
              <button
                key={day}
                type="button"
                aria-label={long[at]}
                aria-pressed={item.days.includes(day)}
                onClick={() =>
                  set(index, {
                    ...item,
                    days: item.days.includes(day)
                      ? item.days.filter((known) => known !== day)
                      : [...item.days, day],
                  })
                }
                className="focus-ring size-7 rounded-full border border-border-strong text-2xs uppercase transition-colors hover:bg-muted aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-primary-foreground pointer-coarse:size-9"
              >
                {short[at]}
              </button>
            ))}
          </fieldset>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t("removeBreak")}
            onClick={() => onChange(breaks.filter((_, at) => at !== index))}
          >
            <X />
          </Button>
          {item.days.length === 0 ? (
            <p role="alert" className="w-full text-danger-text text-hint">
              {t("breakNoDay")}
            </p>
          ) : item.range[0] >= item.range[1] ? (
            <p role="alert" className="w-full text-danger-text text-hint">
              {t("order")}
            </p>
          ) : null}
        </div>
      ))}
      <Button
        variant="secondary"
        size="sm"
        className="justify-self-start"
        onClick={() =>
          onChange([...breaks, { range: ["12:00", "13:00"], days: ["mon", "tue", "wed", "thu", "fri"] }])
        }
      >
        <Plus aria-hidden />
        {t("addBreak")}
      </Button>
    </div>
  );
}
