/** A search for the shop in a map that every phone can open. */
export function mapHref(name: string, address: string): string {
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${name}, ${address}`)}`;
}

/** A number to dial, without what people write between the digits. */
export function telHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, "")}`;
}

/** The page that shows, moves and cancels one visit. */
export function manageHref(slug: string, token: string): string {
  return `/b/${encodeURIComponent(slug)}/manage/${encodeURIComponent(token)}`;
}

/** The visit as a calendar file. */
export function calendarHref(token: string): string {
  return `/api/v1/public/appointments/${encodeURIComponent(token)}/calendar.ics`;
}

/** The page of one person of a shop. */
export function personHref(slug: string, staffId: string): string {
  return `/b/${encodeURIComponent(slug)}/staff/${encodeURIComponent(staffId)}`;
}
