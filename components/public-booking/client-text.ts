import { getMessages } from "next-intl/server";
import type { PublicText } from "./text";

/** The errors that a visitor of a booking page can meet; `field.` ones are shown beside a field. */
const codes = [
  "common.internal",
  "common.not_found",
  "common.conflict",
  "common.rate_limited",
  "common.unavailable",
  "common.invalid_input",
  "common.invalid_characters",
  "common.idempotency_in_progress",
  "booking.slot_taken",
  "booking.not_offered",
  "booking.too_late",
  "booking.hold_used",
  "booking.not_changeable",
  "booking.transition_not_allowed",
  "booking.visit_too_long",
  "booking.prepay_required",
  "payments.deposit_not_due",
  "booking.range_too_long",
  "reviews.not_open",
  "waitlist.too_many",
  "field.required",
  "field.invalid",
  "field.invalid_email",
  "field.invalid_phone",
  "field.in_the_past",
  "field.range_order",
] as const;

type Tree = { [key: string]: string | Tree | undefined };

/** The texts of the interactive part in the language of the request. */
export async function clientText(): Promise<PublicText> {
  const messages = (await getMessages()) as Record<string, Tree>;
  const errors = codes.flatMap((code) => {
    const [area = "", name = ""] = code.split(".");
    const group = messages.errors?.[area];
    const text = typeof group === "object" ? group[name] : undefined;
    return typeof text === "string" ? [[code, text] as const] : [];
  });
  return { ...(messages.public?.client as unknown as PublicText), errors: Object.fromEntries(errors) };
}
