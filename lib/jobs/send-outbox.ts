import { reviewMessage } from "@/lib/booking/review-message";
import { deliverMessage } from "@/lib/notifications/deliver";
import { hasMailServer, sendLetter } from "@/lib/notifications/mailer";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Sends one message if it is still true and welcome; a receipt takes its file along. */
export const sendOutbox: JobHandler<"send-outbox"> = async ({ tenantId, messageId }) => {
  const ctx = await ctxForJob(tenantId);
  await deliverMessage(ctx, messageId, reviewMessage, async (letter) => {
    // Without a mail server nobody would see the file.
    if (!hasMailServer()) return sendLetter(letter);
    const { receiptAttachment } = await import("@/lib/payments/receipt-pdf");
    const file = await receiptAttachment(ctx, messageId);
    return sendLetter(file ? { ...letter, attachments: [file] } : letter);
  });
};
