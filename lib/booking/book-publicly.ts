import type { Ctx } from "@/lib/core/ctx";
import { invalidField } from "@/lib/core/errors";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { type BookingOptions, bookAppointment } from "./book-appointment";
import type { BookPublicly } from "./public-booking.shared";

/** Books for a stranger under the shop's rules for the public and returns the appointment's id. */
export async function bookPublicly(
  ctx: Ctx,
  input: BookPublicly,
  options: Pick<BookingOptions, "openDeposit"> = {},
): Promise<string> {
  const { requirePhone } = await getBookingPolicy(ctx);
  if (requirePhone && !input.contact.phone) throw invalidField("contact.phone", "required");
  const { id } = await bookAppointment(ctx, input, options);
  return id;
}
