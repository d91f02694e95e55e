import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { AppointmentRow } from "./appointments";

type Business = {
  slug: string;
  name: string;
  address: string | null;
  email: string | null;
};

/**
 * One appointment as an iCalendar file: the same UID for ever, a SEQUENCE that rises when it moves or is cancelled,
 * UTC times. The calendar's own time zone stays unset: with one, ical-generator writes floating times.
 */
export function calendarFile(appointment: AppointmentRow, business: Business): string {
  const isCancelled = appointment.status === "cancelled";
  const calendar = ical({
    prodId: { company: "Atende", product: "Booking", language: "EN" },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${appointment.id}@atende`,
    sequence: appointment.sequence,
    stamp: appointment.updatedAt,
    lastModified: appointment.updatedAt,
    start: appointment.startsAt,
    end: appointment.endsAt,
    summary: `${appointment.services.map((service) => service.name).join(" + ")}, ${business.name}`,
    location: business.address,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: business.email ? { name: business.name, email: business.email } : null,
  });
  return calendar.toString();
}
