/** What somebody who found no time asks to be told of. Pure. */

import type { Details } from "./booking-state";
import { checkDetails } from "./check-details";
import { type DayPart, dayParts } from "./day-parts";

export const wishParts = ["any", ...dayParts] as const;
export type WishPart = (typeof wishParts)[number];

export const wishFields = ["fromDate", "toDate", "name", "phone", "email", "consent"] as const;
export type WishField = (typeof wishFields)[number];
export type WishErrors = Partial<Record<WishField, string>>;

/** Local dates of the shop, both inclusive. */
export type Wish = { fromDate: string; toDate: string; part: WishPart; consent: boolean };
export type Person = Pick<Details, "name" | "phone" | "email">;

/** Which days are on the screen: the chosen one, its week, and whether that whole week is full. */
export type ShownDays = { date: string; dates: readonly string[]; isEmptyWeek: boolean };

// Wall times of the start, both inclusive: the same borders as those of the list of times.
const hours: Record<DayPart, { fromTime?: string; toTime?: string }> = {
  morning: { toTime: "11:59" },
  afternoon: { fromTime: "12:00", toTime: "17:59" },
  evening: { fromTime: "18:00" },
};

/** The wish that the form begins with: the full week, or the chosen day and the rest of its week. */
export function firstWish({ date, dates, isEmptyWeek }: ShownDays): Wish {
  const fromDate = isEmptyWeek ? (dates[0] ?? date) : date;
  return { fromDate, toDate: dates.at(-1) ?? date, part: "any", consent: false };
}

/** What is plainly missing or wrong, by field. Offers come by e-mail, so there must be one. */
export function checkWish(wish: Wish, person: Person, today: string): WishErrors {
  const wrong: WishErrors = {};
  if (!wish.fromDate) wrong.fromDate = "required";
  if (!wish.toDate) wrong.toDate = "required";
  else if (wish.toDate < today) wrong.toDate = "in_the_past";
  else if (wish.toDate < wish.fromDate) wrong.toDate = "range_order";
  const { name, phone, email } = checkDetails({ ...person, note: "" }, { requirePhone: false });
  if (name) wrong.name = name;
  if (phone) wrong.phone = phone;
  const wrongEmail = person.email.trim() ? email : "required";
  if (wrongEmail) wrong.email = wrongEmail;
  if (!wish.consent) wrong.consent = "required";
  return wrong;
}

/** The wish as the server takes it. */
export function wishBody(
  visit: { serviceIds: readonly string[]; staffId: string },
  { fromDate, toDate, part, consent }: Wish,
  { name, phone, email }: Person,
) {
  return {
    serviceIds: visit.serviceIds,
    ...(visit.staffId === "any" ? {} : { staffIds: [visit.staffId] }),
    fromDate,
    toDate,
    ...(part === "any" ? {} : hours[part]),
    contact: { name, phone, email: email.trim() },
    consent,
  };
}
