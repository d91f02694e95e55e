import type { PublicShop } from "@/lib/booking/public-booking.shared";
import type { ReviewSummary } from "@/lib/reviews/schema";
import { wallTime } from "./hours-text";
import type { OpenRange } from "./opening-hours";
import { photoSrc } from "./photo-src";

const kinds: Record<string, string> = { barbershop: "HairSalon", beauty: "BeautySalon", dental: "Dentist" };
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The shop for search engines: schema.org JSON-LD, safe inside a script element. */
export function structuredData(
  shop: PublicShop,
  week: readonly (readonly OpenRange[])[],
  url: string | undefined,
  reviews: ReviewSummary | null,
): string {
  const data = {
    "@context": "https://schema.org",
    "@type": kinds[shop.vertical] ?? "LocalBusiness",
    name: shop.name,
    url,
    telephone: shop.phone ?? undefined,
    email: shop.email ?? undefined,
    description: shop.about ?? undefined,
    image: url
      ? shop.photos.map(({ fileId }) => new URL(photoSrc(shop.slug, fileId, "full"), url).href)
      : undefined,
    sameAs: shop.website ?? undefined,
    currenciesAccepted: shop.currency,
    address: shop.address
      ? { "@type": "PostalAddress", streetAddress: shop.address, addressCountry: shop.country }
      : undefined,
    openingHoursSpecification: week.flatMap((ranges, day) =>
      ranges.map(({ from, to }) => ({
        "@type": "OpeningHoursSpecification",
        dayOfWeek: weekdays[day],
        opens: wallTime(from),
        // Midnight is written 23:59: "00:00" would close the shop before it opens.
        closes: to === 1440 ? "23:59" : wallTime(to),
      })),
    ),
    makesOffer: shop.services.map((service) => ({
      "@type": "Offer",
      price: (service.priceCents / 100).toFixed(2),
      priceCurrency: shop.currency,
      itemOffered: {
        "@type": "Service",
        name: service.name,
        description: service.description ?? undefined,
      },
    })),
    aggregateRating:
      reviews?.average != null
        ? { "@type": "AggregateRating", ratingValue: reviews.average, reviewCount: reviews.count }
        : undefined,
    potentialAction: url ? { "@type": "ReserveAction", target: url } : undefined,
  };
  // What an owner typed must not be able to end the script element.
  return JSON.stringify(data).replace(/</g, "\\u003c");
}
