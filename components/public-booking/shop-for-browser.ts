import type { PublicShop } from "@/lib/booking/public-booking.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import { clientText } from "./client-text";
import type { BookingShop } from "./text";

/** The part of a shop that the interactive page needs, with its texts. */
export async function shopForBrowser(shop: PublicShop, locale: Locale): Promise<BookingShop> {
  const { slug, name, timeZone, currency, phone, address, services, staff, bookingPolicy } = shop;
  const { maxAdvanceDays, holdMin, requirePhone } = bookingPolicy;
  return {
    slug,
    name,
    timeZone,
    currency,
    phone,
    address,
    services,
    staff: staff.map(({ id, name, serviceIds, variants }) => ({ id, name, serviceIds, variants })),
    policy: { maxAdvanceDays, holdMin, requirePhone },
    locale,
    text: await clientText(),
  };
}
