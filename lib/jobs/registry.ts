import type { JobName } from "@/lib/queue/catalogue";
import { answerConversationJob } from "./answer-conversation";
import { cleanupIdempotency } from "./cleanup-idempotency";
import { dailyReport, sendDailySummaryJob } from "./daily-report";
import { expireHolds } from "./expire-holds";
import { expireWaitlistOffers } from "./expire-waitlist-offers";
import type { JobHandler } from "./job-handler";
import { offerFreedSlotJob } from "./offer-freed-slot";
import { requestReviewJob } from "./request-review";
import { reservationReminders } from "./reservation-reminders";
import { sendOutbox } from "./send-outbox";
import { sendReminderJob } from "./send-reminder";
import { settleDepositJob } from "./settle-deposit";

/** Who does which job. */
export const handlers: { [N in JobName]: JobHandler<N> } = {
  "answer-conversation": answerConversationJob,
  "cleanup-idempotency": cleanupIdempotency,
  "daily-report": dailyReport,
  "expire-holds": expireHolds,
  "expire-waitlist-offers": expireWaitlistOffers,
  "offer-freed-slot": offerFreedSlotJob,
  "request-review": requestReviewJob,
  "reservation-reminders": reservationReminders,
  "send-daily-summary": sendDailySummaryJob,
  "send-outbox": sendOutbox,
  "send-reminder": sendReminderJob,
  "settle-deposit": settleDepositJob,
};
