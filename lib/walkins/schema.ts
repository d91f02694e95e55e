/** The vocabulary of the queue at the door, shared with the browser. */
import { z } from "zod";

export const waitStates = ["open", "closed", "full"] as const;

/** What somebody hears who asks how long it takes without an appointment. */
export const waitEstimateSchema = z.object({
  /** `full`: open, but nothing fits before closing time. */
  state: z.enum(waitStates),
  /** Minutes until the person could start; null unless open. */
  waitMin: z.number().int().nullable(),
  /** Null unless open. */
  startsAt: z.string().nullable(),
  staff: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** People who wait already. */
  ahead: z.number().int(),
  /** When work begins again; null while open, and when nobody has hours in the next two weeks. */
  opensAt: z.string().nullable(),
});
export type WaitEstimate = z.infer<typeof waitEstimateSchema>;
