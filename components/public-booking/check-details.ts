import type { DetailField, Details } from "./booking-state";

/** What is plainly missing or wrong, by field; the server has the last word on numbers and addresses. */
export function checkDetails(
  details: Details,
  { requirePhone }: { requirePhone: boolean },
): Partial<Record<DetailField, string>> {
  const wrong: Partial<Record<DetailField, string>> = {};
  const [name, phone, email] = [details.name.trim(), details.phone.trim(), details.email.trim()];
  if (!name) wrong.name = "required";
  if (requirePhone && !phone) wrong.phone = "required";
  else if (phone && phone.replace(/\D/g, "").length < 6) wrong.phone = "invalid_phone";
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) wrong.email = "invalid_email";
  return wrong;
}
