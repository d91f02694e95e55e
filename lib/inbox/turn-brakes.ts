import type { ModelMessage } from "ai";
import type { TxCtx } from "@/lib/core/ctx";
import { foldText } from "@/lib/core/text.shared";
import { turnSettings } from "./inbox-settings";

/** Why the agent must not go on: a person takes over for this reason. */
export type Brake = "budget_conversation" | "budget_tenant" | "loop";

/** Whether today's budgets (UTC) of the conversation and its tenant allow one more answer. */
export async function findSpentBudget(ctx: TxCtx, conversationId: string): Promise<Brake | null> {
  const { tenantId } = ctx;
  const limits = turnSettings();
  const today = new Date(ctx.now().toISOString().slice(0, 10));
  const own = await ctx.db.agentRun.aggregate({
    where: { tenantId, conversationId, createdAt: { gte: today } },
    _count: true,
    _sum: { costMicros: true },
  });
  if (own._count >= limits.maxTurnsPerConversation) return "budget_conversation";
  if (Number(own._sum.costMicros ?? 0) >= limits.maxCostPerConversation) return "budget_conversation";
  const counters = await ctx.db.usageCounter.findMany({
    where: { tenantId, day: today, metric: { in: ["agent_turns", "cost_micros"] } },
  });
  const used = (metric: string) => Number(counters.find((row) => row.metric === metric)?.value ?? 0);
  const spent =
    used("agent_turns") >= limits.maxTurnsPerTenant || used("cost_micros") >= limits.maxCostPerTenant;
  return spent ? "budget_tenant" : null;
}

const thrice = 3;

/** Whether the agent goes in circles: the same answer for the third time in a row, or one tool call three times in a turn. */
export async function isLooping(
  ctx: TxCtx,
  conversationId: string,
  answer: { text: string; responseMessages: ModelMessage[] },
): Promise<boolean> {
  if (repeatedCalls(answer.responseMessages) >= thrice) return true;
  const said = foldText(answer.text);
  if (!said) return false;
  const before = await ctx.db.message.findMany({
    where: { tenantId: ctx.tenantId, conversationId, author: { in: ["agent", "human"] } },
    orderBy: { seq: "desc" },
    take: thrice - 1,
    select: { text: true, author: true },
  });
  return (
    before.length === thrice - 1 &&
    before.every((row) => row.author === "agent" && foldText(row.text) === said)
  );
}

function repeatedCalls(messages: ModelMessage[]): number {
  const counts = new Map<string, number>();
  for (const { name, input } of toolCalls(messages)) {
    const key = `${name}:${JSON.stringify(input)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

const changing = new Set([
  "book_appointment",
  "reschedule_appointment",
  "cancel_appointment",
  "save_contact",
  "hand_over",
]);

/** Whether a run tried to change something. Its answer must then reach the customer: it may not be thrown away. */
export function hasChanges(messages: ModelMessage[]): boolean {
  return toolCalls(messages).some((call) => changing.has(call.name));
}

function toolCalls(messages: ModelMessage[]): { name: string; input: unknown }[] {
  return messages.flatMap((message) =>
    message.role === "assistant" && Array.isArray(message.content)
      ? message.content.flatMap((part) =>
          part.type === "tool-call" ? [{ name: part.toolName, input: part.input as unknown }] : [],
        )
      : [],
  );
}
