import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** One visit as a subscribed calendar shows it: the client's name and nothing else of them. */
export type FeedVisit = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  updatedAt: Date;
  contact: { name: string | null };
  services: { name: string }[];
  staff: { name: string };
};

type FeedFacts = {
  name: string;
  address: string | null;
  /** A shop's feed says with whom. */
  ofShop: boolean;
};

/** How often subscribers are asked to look again. */
const refreshSec = 15 * 60;

/**
 * Visits as an iCalendar file for subscribers: the UID of a visit never changes and is the one of its own file, SEQUENCE rises
 * when it moves, times are UTC. What is cancelled is simply not in it. The same visits give the same bytes.
 */
export function feedFile(visits: readonly FeedVisit[], facts: FeedFacts): string {
  const calendar = ical({
    name: facts.name,
    prodId: { company: "Atende", product: "Booking", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSec,
  });
  for (const visit of visits) {
    const what = visit.services.map((service) => service.name).join(" + ");
    calendar.createEvent({
      id: `${visit.id}@atende`,
      sequence: visit.sequence,
      stamp: visit.updatedAt,
      lastModified: visit.updatedAt,
      start: visit.startsAt,
      end: visit.endsAt,
      summary: [visit.contact.name, what, facts.ofShop ? visit.staff.name : null].filter(Boolean).join(" · "),
      location: facts.address,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
