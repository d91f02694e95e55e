/** Which add-ons go with what was chosen, and where they stand in the visit. Pure. */

/** What the rule needs to know of a service. */
export type Offer = { id: string; isAddOn: boolean; addOnIds: readonly string[] };

/** The add-ons that this service offers, in the catalogue's order. */
export function addOnsOf<S extends Offer>(services: readonly S[], main: Offer): S[] {
  return services.filter((service) => service.isAddOn && main.addOnIds.includes(service.id));
}

/**
 * The chosen services as a visit takes them: each ordinary one followed by its chosen add-ons. An add-on that nothing
 * offers any more is left out, unless it is one `toKeep`: then it comes last.
 */
export function visitOrder(
  services: readonly Offer[],
  chosen: readonly string[],
  toKeep: readonly string[] = [],
): string[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  const extras = chosen.filter((id) => byId.get(id)?.isAddOn);
  const visit = new Set<string>();
  for (const id of chosen) {
    if (extras.includes(id)) continue;
    visit.add(id);
    const offered = byId.get(id)?.addOnIds ?? [];
    for (const extra of extras) if (offered.includes(extra)) visit.add(extra);
  }
  for (const extra of extras) if (toKeep.includes(extra)) visit.add(extra);
  return [...visit];
}
