import { z } from "zod";

const named = z.object({ id: z.string(), name: z.string() });

/** What a shop knows of a client from their visits. */
export const clientFiguresSchema = z.object({
  visits: z.number().int(),
  /** Value of completed visits, in the shop's currency. */
  spentCents: z.number().int(),
  noShows: z.number().int(),
  cancelled: z.number().int(),
  firstVisitAt: z.string().nullable(),
  lastVisitAt: z.string().nullable(),
  nextVisitAt: z.string().nullable(),
  /** Days from one completed visit to the next, on average; null before the second. */
  averageIntervalDays: z.number().nullable(),
  preferredStaff: named.extend({ visits: z.number().int() }).nullable(),
  /** What they have most often and with whom, if that can still be booked. */
  usual: z.object({ services: z.array(named), staff: named, times: z.number().int() }).nullable(),
});
export type ClientFigures = z.infer<typeof clientFiguresSchema>;
