/** A time zone as people look for it: "America/Sao Paulo (GMT-3)". */
export function zoneLabel(zone: string): string {
  const name = zone.replaceAll("_", " ");
  try {
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: zone,
      timeZoneName: "shortOffset",
    }).formatToParts();
    const offset = parts.find(({ type }) => type === "timeZoneName")?.value;
    return offset ? `${name} (${offset})` : name;
  } catch {
    return name;
  }
}
