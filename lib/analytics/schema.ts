import { z } from "zod";
import { appointmentSchema } from "@/lib/booking/schema";

/** The numbers of the home screen; each is counted from rows, none is estimated. */
export const dashboardSchema = z.object({
  today: z.object({
    date: z.string(),
    appointments: z.number().int(),
    completed: z.number().int(),
    revenueCents: z.number().int(),
    upNext: z.array(appointmentSchema),
  }),
  conversations: z.object({
    open: z.number().int(),
    waitingForPerson: z.number().int(),
    last7Days: z.number().int(),
  }),
  agent: z.object({
    bookings7Days: z.number().int(),
    bookings7DaysBefore: z.number().int(),
    bookedCents7Days: z.number().int(),
  }),
  nextFreeSlot: z
    .object({ startsAt: z.string(), staffNames: z.array(z.string()), serviceName: z.string() })
    .nullable(),
  currency: z.string(),
});
export type DashboardView = z.infer<typeof dashboardSchema>;
