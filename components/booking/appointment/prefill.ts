import type { AppointmentView } from "@/lib/booking/schema";

/** What a new appointment starts from, or the one that is being changed. */
export type Prefill = {
  date: string;
  /** "HH:MM" of the place in the grid that was clicked. */
  time?: string;
  staffId?: string;
  serviceIds?: string[];
  contact?: { id: string; name: string };
  editing?: AppointmentView;
};

/** The same client, services and person once more, at a place that may still be open. */
export function prefillAgain(
  appointment: AppointmentView,
  at: { date: string; time?: string; staffId?: string },
): Prefill {
  const { contact, services, staff } = appointment;
  return {
    contact: { id: contact.id, name: contact.name ?? contact.phone ?? "" },
    serviceIds: services.map((service) => service.id),
    staffId: staff.id,
    ...at,
  };
}
