import { type ModelMessage, modelMessageSchema } from "ai";
import { z } from "zod";
import type { TxCtx } from "@/lib/core/ctx";

/** How many of the last messages the model gets to see. */
const memory = 60;

export type History = {
  messages: ModelMessage[];
  /** Number of the last customer message in it; 0 when the customer has not written. */
  customerSeq: number;
  /** That message alone. */
  lastText: string;
};

/**
 * The conversation as the model sees it: what the customer wrote (fragments joined), what the agent did and said with its
 * tool calls, and what people of the shop wrote while they had it, marked as theirs. Notes are not for the model.
 */
export async function loadHistory(ctx: TxCtx, conversationId: string): Promise<History> {
  const rows = await ctx.db.message.findMany({
    where: { tenantId: ctx.tenantId, conversationId, author: { notIn: ["note", "system"] } },
    orderBy: { seq: "desc" },
    take: memory,
    select: { seq: true, author: true, text: true, modelMessages: true },
  });
  rows.reverse();
  const messages: ModelMessage[] = [];
  for (const row of rows) {
    if (row.author === "customer") addCustomer(messages, row.text);
    else if (row.author === "human")
      messages.push({ role: "assistant", content: `${staffMark} ${row.text}` });
    else messages.push(...agentMessages(row));
  }
  // A window that opens in the middle of an answer would show a result without its question.
  const first = messages.findIndex((message) => message.role === "user");
  const last = rows.findLast((row) => row.author === "customer");
  return {
    messages: first > 0 ? messages.slice(first) : messages,
    customerSeq: last?.seq ?? 0,
    lastText: last?.text ?? "",
  };
}

/** Stands before what a person of the shop wrote; the prompt explains it. */
export const staffMark = "[Written by a person of the shop's staff]";

function addCustomer(messages: ModelMessage[], text: string): void {
  const last = messages.at(-1);
  if (last?.role === "user" && typeof last.content === "string") last.content = `${last.content}\n${text}`;
  else messages.push({ role: "user", content: text });
}

function agentMessages(row: { text: string; modelMessages: unknown }): ModelMessage[] {
  const stored = z.array(modelMessageSchema).min(1).safeParse(row.modelMessages);
  return stored.success ? stored.data : [{ role: "assistant", content: row.text }];
}
