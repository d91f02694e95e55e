/** The vocabulary of what is attached to a visit, shared with the browser. */
import { z } from "zod";
import { optionalLine } from "@/lib/core/text.shared";
import { fileNameSchema, storedFileSchema } from "@/lib/files/schema";

/** As many pictures and papers as one visit carries. */
export const maxAttachments = 20;

export const attachmentSchema = z.object({
  id: z.string(),
  appointmentId: z.string(),
  /** When the visit was, for galleries over many. */
  visitAt: z.string(),
  caption: z.string().nullable(),
  createdAt: z.string(),
  file: storedFileSchema,
});
export type AttachmentView = z.infer<typeof attachmentSchema>;

/** Goes along in the query: the body is the file itself. */
export const attachQuerySchema = z.object({ name: fileNameSchema, caption: optionalLine(200) });
export type Attach = z.infer<typeof attachQuerySchema>;
