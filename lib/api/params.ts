import { z } from "zod";

export const idSchema = z.uuid();

/** Path parameters `{ id }`. */
export const idParams = z.object({ id: idSchema });

/** Path parameters `{ slug }` of a shop's public pages. */
export const slugParams = z.object({ slug: z.string().min(1).max(60) });

/** Path parameters `{ manageToken }` of one appointment's link. */
export const manageParams = z.object({ manageToken: z.string().regex(/^[\w-]{20,100}$/) });

const signedToken = z.string().regex(/^[\w-]{64}$/);
/** Path parameters `{ offerToken }` of a slot offered to somebody on the waiting list. */
export const offerParams = z.object({ offerToken: signedToken });

/** Path parameters `{ stopToken }` of the link that ends all messages. */
export const stopParams = z.object({ stopToken: signedToken });

/** Path parameters `{ feedToken }` of a subscribed calendar; its address ends in `.ics`. */
export const feedParams = z.object({
  feedToken: z
    .string()
    .regex(/^[\w-]{43}\.ics$/)
    .transform((file) => file.slice(0, -".ics".length)),
});

/** Path parameters `{ id, attachmentId }` of something attached to a visit. */
export const attachmentParams = z.object({ id: idSchema, attachmentId: idSchema });

/** Path parameters `{ slug, fileId }` of a picture that anybody may see. */
export const photoParams = slugParams.extend({ fileId: idSchema });
