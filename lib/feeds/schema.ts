/** The vocabulary of calendar subscriptions, shared with the browser. */
import { z } from "zod";
import { optionalLine } from "@/lib/core/text.shared";

export const feedSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Null = the whole shop. */
  staff: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: z.string(),
  lastReadAt: z.string().nullable(),
});
export type FeedView = z.infer<typeof feedSchema>;

/** The address is shown this once; only its hash is kept. */
export const createdFeedSchema = feedSchema.extend({ url: z.string() });
export type CreatedFeed = z.infer<typeof createdFeedSchema>;

export const createFeedSchema = z.strictObject({
  /** Null = the whole shop. */
  staffId: z.uuid().nullable(),
  /** Missing = the person's name, or the shop's. */
  name: optionalLine(80),
});
export type CreateFeed = z.infer<typeof createFeedSchema>;
