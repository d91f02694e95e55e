import type { JobName } from "@/lib/queue/catalogue";
import { answerConversationJob } from "./answer-conversation";
import { cleanupIdempotency } from "./cleanup-idempotency";
import { expireHolds } from "./expire-holds";
import type { JobHandler } from "./job-handler";

/** Who does which job. */
export const handlers: { [N in JobName]: JobHandler<N> } = {
  "answer-conversation": answerConversationJob,
  "cleanup-idempotency": cleanupIdempotency,
  "expire-holds": expireHolds,
};
