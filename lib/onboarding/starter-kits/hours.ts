import type { Hours } from "@/lib/booking/schema";

type Range = [string, string];

/** Monday or Tuesday to Saturday with a lunch break, as most barbershops work. */
export function shopWeek(options: { mondays: boolean; lunch: Range; open?: string; close?: string }): Hours {
  const { lunch, open = "09:00", close = "19:00" } = options;
  const day: Range[] = [
    [open, lunch[0]],
    [lunch[1], close],
  ];
  return {
    weekly: {
      ...(options.mondays ? { mon: day } : {}),
      tue: day,
      wed: day,
      thu: day,
      fri: day,
      sat: [[open, "17:00"]],
    },
  };
}

/** Monday to Friday. */
export function officeWeek(): Hours {
  const day: Range[] = [
    ["09:00", "13:00"],
    ["14:00", "18:00"],
  ];
  return { weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } };
}
