"use client";

import { useLocale } from "next-intl";
import { createParser, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { groupings, groupingsOf, reportNames } from "@/lib/analytics/report-terms.shared";
import { isLocalDate } from "@/lib/booking/shop-time.shared";
import { weekStartsOn } from "@/lib/i18n/format.shared";
import { periodDates, periodKinds } from "./periods";

const parseAsDate = createParser({
  parse: (value) => (isLocalDate(value) ? value : null),
  serialize: (value: string) => value,
});

const fields = {
  report: parseAsStringLiteral(reportNames).withDefault("revenue"),
  period: parseAsStringLiteral(periodKinds).withDefault("month"),
  from: parseAsDate,
  to: parseAsDate,
  compare: parseAsBoolean.withDefault(true),
  staff: parseAsString,
  service: parseAsString,
  group: parseAsStringLiteral(groupings),
};

/** What the reports show, kept in the address so that it can be sent, reloaded and gone back from. */
export function useReportChoice(today: string) {
  const locale = useLocale();
  const [choice, setChoice] = useQueryStates(fields, { history: "push" });
  const { from, to } = choice;
  const dates = periodDates(choice.period, today, weekStartsOn(locale)) ?? {
    from: from ?? today,
    to: to && to >= (from ?? today) ? to : (from ?? today),
  };
  const group = choice.group && groupingsOf[choice.report].includes(choice.group) ? choice.group : null;
  return { choice: { ...choice, group }, dates, setChoice };
}
export type ReportChoice = ReturnType<typeof useReportChoice>;
