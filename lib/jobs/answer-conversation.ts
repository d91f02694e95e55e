import { runAgent } from "@/lib/agents/run-agent";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Answers a customer whose live request died; does nothing when the answer is there or a person has taken over. */
export const answerConversationJob: JobHandler<"answer-conversation"> = async (payload) => {
  const ctx = await ctxForJob(payload.tenantId);
  // A stopping worker does not cut an answer off: it waits, and what is killed is done again.
  await answerConversation(ctx, payload.conversationId, { runAgent });
};
