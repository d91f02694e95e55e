"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { TimeSelect } from "@/components/ui/time-select";
import { Tooltip } from "@/components/ui/tooltip";
import { toMinutes, toTime } from "@/lib/booking/shop-time.shared";
import { addRange, problemOf, type Range } from "./hours-model";

type RangeProps = { value: Range; onChange: (range: Range) => void; name: string };

/** From–to, in quarters of an hour. */
export function RangeFields({ value: [from, to], onChange, name }: RangeProps) {
  const t = useTranslations("booking.hours");
  const overnight = toMinutes(to) > 1440;
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <TimeSelect
        aria-label={t("from", { name })}
        className="w-full min-w-0 px-2.5 sm:w-28"
        value={from}
        onChange={(next) => onChange([next, to])}
      />
      <span aria-hidden className="text-subtle">
        –
      </span>
      {overnight ? (
        // Past midnight comes from the API only; shown as it is rather than cut.
        <Input
          readOnly
          aria-label={t("to", { name })}
          className="w-full min-w-0 px-2.5 sm:w-28"
          value={`${toTime(toMinutes(to) - 1440)} (+1)`}
        />
      ) : (
        <TimeSelect
          aria-label={t("to", { name })}
          className="w-full min-w-0 px-2.5 sm:w-28"
          max="24:00"
          value={to}
          onChange={(next) => onChange([from, next])}
        />
      )}
    </div>
  );
}

/** More than anybody works in one day. */
const maxRanges = 5;

type Props = { ranges: readonly Range[]; onChange: (ranges: Range[]) => void; name: string };

/** The ranges of one day; what is wrong with them stands below. */
export function RangeRows({ ranges, onChange, name }: Props) {
  const t = useTranslations("booking.hours");
  const problem = problemOf(ranges);
  const more = addRange(ranges);
  return (
    <div className="grid min-w-0 flex-1 gap-2">
      {ranges.map((range, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ranges have no identity beside their place.
        <div key={index} className="flex items-center gap-1">
          <RangeFields
            name={name}
            value={range}
            onChange={(next) => onChange(ranges.map((known, at) => (at === index ? next : known)))}
          />
          {ranges.length > 1 ? (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t("removeRange", { name })}
              onClick={() => onChange(ranges.filter((_, at) => at !== index))}
            >
              <X />
            </Button>
          ) : null}
          {index === ranges.length - 1 ? (
            <Tooltip label={t(ranges.length > 1 ? "more" : "split")}>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t(ranges.length > 1 ? "moreOf" : "splitOf", { name })}
                disabled={more === null || ranges.length >= maxRanges}
                onClick={() => more && onChange(more)}
              >
                <Plus />
              </Button>
            </Tooltip>
          ) : (
            // Keeps the fields of all rows in line.
            <span aria-hidden className="size-control-sm shrink-0" />
          )}
        </div>
      ))}
      {problem ? (
        <p role="alert" className="text-danger-text text-hint">
          {t(problem)}
        </p>
      ) : null}
    </div>
  );
}
