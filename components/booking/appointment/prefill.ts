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
