import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonFacts } from "@/components/public-booking/person-facts";
import { findSlots } from "@/lib/booking/find-slots";
import { addDays, localDateOf } from "@/lib/booking/local-dates.shared";
import { withOwnTerms } from "@/lib/booking/own-terms.shared";
import { loadShop } from "../../load-shop";

type Props = { params: Promise<{ slug: string; staffId: string }> };

async function loadPerson({ params }: Props) {
  const { slug, staffId } = await params;
  const loaded = await loadShop(slug);
  const person = loaded.shop.staff.find(({ id, serviceIds }) => id === staffId && serviceIds.length > 0);
  if (!person) notFound();
  return { ...loaded, person };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ shop, person }, t] = await Promise.all([loadPerson(props), getTranslations("public.person")]);
  const title = t("pageTitle", { name: person.name, business: shop.name });
  return {
    ...(process.env.APP_URL ? { metadataBase: new URL(process.env.APP_URL) } : {}),
    title: { absolute: title },
    ...(person.bio ? { description: person.bio } : {}),
    alternates: { canonical: `/b/${shop.slug}/staff/${person.id}` },
    openGraph: { type: "profile", title, siteName: shop.name },
  };
}

/** One person of a shop: what they do, at what price, and when they are free next. */
export default async function PersonPage(props: Props) {
  const { ctx, shop, locale, person } = await loadPerson(props);
  const services = shop.services
    .filter(({ id, isAddOn }) => !isAddOn && person.serviceIds.includes(id))
    .map((service) => withOwnTerms(service, person));
  const [first] = services;
  const today = localDateOf(ctx.now(), shop.timeZone);
  const wish = { staffId: person.id, from: today, to: addDays(today, 13) };
  const slots = first ? await findSlots(ctx, { serviceIds: [first.id], ...wish }) : [];
  return <PersonFacts shop={shop} person={person} services={services} slots={slots} locale={locale} />;
}
