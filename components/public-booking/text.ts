import { createContext, useContext } from "react";
import type { PublicShop } from "@/lib/booking/public-booking.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import type en from "@/messages/en/public.json";

/** The words of the interactive part, and those of the errors it may meet, by code. */
export type PublicText = (typeof en)["client"] & { errors: Record<string, string> };

/** What the interactive part needs to know of the shop; no more than this is sent to the browser. */
export type BookingShop = Pick<
  PublicShop,
  "slug" | "name" | "timeZone" | "currency" | "phone" | "address" | "services"
> & {
  staff: Pick<PublicShop["staff"][number], "id" | "name" | "serviceIds" | "variants">[];
  policy: Pick<PublicShop["bookingPolicy"], "maxAdvanceDays" | "holdMin" | "requirePhone">;
  /** The visitor's language, in which dates and money are written too. */
  locale: Locale;
  text: PublicText;
};

// The texts come as data instead of through next-intl: its message parser alone would be a third of this page's script.
const ShopContext = createContext<BookingShop | null>(null);

export const ShopProvider = ShopContext.Provider;

/** The shop of this page and its texts. */
export function useShop(): BookingShop {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error("useShop outside of ShopProvider");
  return shop;
}

/** Puts values into the `{names}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The sentence for an error's code; the general one for a code without a sentence. */
export function problemText(text: PublicText, code: string): string {
  if (code === "common.offline") return text.problem.offline;
  return text.errors[code] ?? text.errors["common.internal"] ?? code;
}
