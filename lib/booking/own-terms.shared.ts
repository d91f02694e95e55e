/** What a service costs and takes with one person: their own terms where they have some, else the catalogue's. Pure. */

type Terms = { id: string; durationMin: number; priceCents: number };
type Own = { serviceId: string; durationMin: number | null; priceCents: number | null };

/** The service as this person does it; nobody in particular does it as the catalogue says. */
export function withOwnTerms<S extends Terms>(
  service: S,
  person: { variants?: readonly Own[] } | undefined,
): S {
  const own = person?.variants?.find(({ serviceId }) => serviceId === service.id);
  if (!own) return service;
  return {
    ...service,
    durationMin: own.durationMin ?? service.durationMin,
    priceCents: own.priceCents ?? service.priceCents,
  };
}
