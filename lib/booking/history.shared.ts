/** The vocabulary of a visit's history, shared with the browser. */
import { z } from "zod";
import { appointmentStatuses } from "./schema";

const named = z.object({ id: z.string(), name: z.string().nullable() });
const step = <T extends z.ZodType>(value: T) => ({ from: value.nullable(), to: value.nullable() });

/** One thing that became different; `from` is null in the first entry. Money in minor units. */
export const historyChangeSchema = z.discriminatedUnion("field", [
  z.object({ field: z.literal("startsAt"), ...step(z.string()) }),
  z.object({ field: z.literal("endsAt"), ...step(z.string()) }),
  z.object({ field: z.literal("staff"), ...step(named) }),
  z.object({ field: z.literal("services"), ...step(z.array(named)) }),
  z.object({ field: z.literal("total"), ...step(z.number().int()) }),
  z.object({ field: z.literal("status"), ...step(z.enum(appointmentStatuses)) }),
  z.object({ field: z.literal("reason"), ...step(z.string()) }),
  z.object({ field: z.literal("deposit"), ...step(z.string()) }),
]);
export type HistoryChange = z.infer<typeof historyChangeSchema>;

export const historyEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  /** Who did it: `user` a member · `public` the client by the booking page or a link · `agent` · `job` · `api_key`. */
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  /** Empty when only words changed, such as the notes. */
  changes: z.array(historyChangeSchema),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
