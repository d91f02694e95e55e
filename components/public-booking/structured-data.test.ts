import { describe, expect, it } from "vitest";
import type { PublicShop } from "@/lib/booking/public-booking.shared";
import { structuredData } from "./structured-data";

const shop: PublicShop = {
  slug: "navalha",
  name: "Navalha </script><script>alert(1)",
  vertical: "barbershop",
  locale: "pt-BR",
  timeZone: "America/Sao_Paulo",
  currency: "BRL",
  country: "BR",
  phone: "+55 11 4002-8922",
  email: null,
  address: null,
  website: null,
  about: null,
  branding: { color: "#0f766e" },
  bookingPolicy: {
    stepMin: 30,
    minNoticeMin: 60,
    maxAdvanceDays: 60,
    cancelLimitMin: 120,
    holdMin: 10,
    requirePhone: true,
  },
  services: [
    {
      id: "1",
      name: "Corte",
      description: null,
      category: null,
      durationMin: 30,
      priceCents: 4550,
      color: "teal",
      isAddOn: false,
      addOnIds: [],
    },
  ],
  staff: [],
  photos: [],
};

describe("the data for search engines", () => {
  const text = structuredData(shop, [[{ from: 540, to: 1440 }], [{ from: 1080, to: 1560 }]], undefined, {
    count: 3,
    average: 4.7,
  });
  const data = JSON.parse(text);

  it("cannot break out of its script element", () => {
    expect(text).not.toContain("<");
    expect(data.name).toBe(shop.name);
  });

  it("carries the average of the published reviews, and nothing without any", () => {
    expect(data.aggregateRating).toMatchObject({ ratingValue: 4.7, reviewCount: 3 });
    const none = structuredData(shop, [], undefined, { count: 0, average: null });
    expect(none).not.toContain("aggregateRating");
  });

  it("names kind, hours and prices as schema.org does", () => {
    expect(data["@type"]).toBe("HairSalon");
    expect(data.makesOffer[0]).toMatchObject({ price: "45.50", priceCurrency: "BRL" });
    expect(data.openingHoursSpecification).toEqual([
      { "@type": "OpeningHoursSpecification", dayOfWeek: "Monday", opens: "09:00", closes: "23:59" },
      { "@type": "OpeningHoursSpecification", dayOfWeek: "Tuesday", opens: "18:00", closes: "02:00" },
    ]);
  });
});
