/** The vocabulary of reviews, shared with the browser. */
import { z } from "zod";
import { optionalText } from "@/lib/core/text.shared";

export const reviewStatuses = ["pending", "published", "hidden"] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** For the shop: who said what of which visit. */
export const reviewSchema = z.object({
  id: z.string(),
  rating: z.number().int(),
  text: z.string().nullable(),
  status: z.enum(reviewStatuses),
  reply: z.string().nullable(),
  repliedAt: z.string().nullable(),
  createdAt: z.string(),
  contact: z.object({ id: z.string(), name: z.string().nullable() }),
  staff: z.object({ id: z.string(), name: z.string() }),
  appointment: z.object({ id: z.string(), startsAt: z.string() }),
});
export type ReviewView = z.infer<typeof reviewSchema>;

/** For everybody: first names only. */
export const publicReviewSchema = z.object({
  id: z.string(),
  rating: z.number().int(),
  text: z.string().nullable(),
  reply: z.string().nullable(),
  /** The client's first name; null for somebody who gave none. */
  name: z.string().nullable(),
  staffName: z.string(),
  createdAt: z.string(),
});
export type PublicReview = z.infer<typeof publicReviewSchema>;

/** What the published ones come to; the average has one decimal and is null without any. */
export const reviewSummarySchema = z.object({ count: z.number().int(), average: z.number().nullable() });
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

export const writeReviewSchema = z.strictObject({
  rating: z.number().int().min(1).max(5),
  text: optionalText(1000),
});
export type WriteReview = z.infer<typeof writeReviewSchema>;

/** What the holder of a manage link sees of their review. */
export const ownReviewSchema = z.object({
  /** Whether it can be written or changed now. */
  isOpen: z.boolean(),
  rating: z.number().int().nullable(),
  text: z.string().nullable(),
});
export type OwnReview = z.infer<typeof ownReviewSchema>;

export const decideReviewSchema = z.strictObject({
  status: z.enum(["published", "hidden"]).optional(),
  /** Shown beneath the review; null takes it away. */
  reply: optionalText(1000),
});
export type DecideReview = z.infer<typeof decideReviewSchema>;

export const listReviewsSchema = z.object({
  status: z.enum(reviewStatuses).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListReviews = z.infer<typeof listReviewsSchema>;
