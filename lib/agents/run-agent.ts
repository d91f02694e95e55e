import { runModel } from "@/lib/ai/generate";
import type { ProviderName } from "@/lib/ai/providers.shared";
import type { ModelRun } from "@/lib/ai/run-trace";
import type { TurnContext } from "@/lib/ai/tools.shared";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { log } from "@/lib/core/logger";
import { foldText } from "@/lib/core/text.shared";
import type { Agent } from "@/lib/generated/prisma/client";
import { defaultLocale, matchLocale } from "@/lib/i18n/locales.shared";
import { asAgent } from "@/lib/tenants/ctx-for";
import type { AgentOutcome, AgentRunInput, AgentTrace } from "./agent-outcome";
import { conversationMemory } from "./agent-state";
import { isOnDuty } from "./duty";
import { lastUserText, recentUserText } from "./history-text";
import { findPlaybooks } from "./playbooks";
import { systemPrompt } from "./prompt";
import { loadProviderAccess } from "./provider-credentials";
import { quickReplies } from "./quick-replies";
import { type Action, handoffRulesSchema, type PlaybookView } from "./schema";
import type { ToolContext } from "./tools/tool-context";
import { makeTools } from "./tools/toolset";

/**
 * Has the conversation's agent answer its last customer message. Decides nothing about ownership: the inbox acts on the
 * outcome. Changes made by tools are already committed when this returns, whatever the outcome.
 */
export async function runAgent(ctx: Ctx, input: AgentRunInput): Promise<AgentOutcome> {
  const loaded = await load(ctx, input);
  if (!loaded?.agent.isActive) return silent;
  const { agent, contact, locale } = loaded;
  if (!(await isOnDuty(ctx, agent.activeWhen))) return silent;
  const request = lastUserText(input.history);
  if (mentionsKeyword(agent, request)) {
    return { ...silent, outcome: "handoff", text: agent.fallback ?? "", handoffReason: "keyword" };
  }
  const tool: ToolContext = {
    ctx: asAgent(ctx, input.conversationId),
    conversationId: input.conversationId,
    contactId: contact.id,
    turn: input.turn,
    memory: conversationMemory(input.conversationId),
    dryRun: false,
    handoff: null,
    proposed: false,
    changed: false,
  };
  return runTurn({ ...loaded, ctx, tool, locale, input });
}

/** One turn of a model with an agent's prompt and tools; shared by conversations and the playground. */
export async function runTurn(turn: {
  ctx: Ctx;
  agent: Agent;
  playbooks: PlaybookView[];
  access: Awaited<ReturnType<typeof loadProviderAccess>>;
  contact: { name: string | null; phone: string | null };
  locale: string;
  tool: ToolContext;
  input: Omit<AgentRunInput, "conversationId" | "turn">;
}): Promise<AgentOutcome> {
  const { ctx, agent, playbooks, tool, input, locale } = turn;
  const run = await runModel({
    candidates: [{ provider: agent.provider as ProviderName, model: agent.model }],
    access: turn.access,
    system: systemPrompt(ctx, agent, playbooks, turn.contact.name),
    messages: input.history,
    tools: makeTools(tool, agent.tools),
    turnContext: turnContext(ctx, agent, turn.contact, locale),
    temperature: agent.temperature,
    maxTokens: agent.maxTokens,
    // Services, staff, slots twice, a proposal, a name and the answer, with room for a mistake.
    maxSteps: 12,
    abortSignal: input.abortSignal,
    onTextDelta: input.onTextDelta,
    onRestart: input.onRestart,
    onFallback: (fallback) =>
      log.warn({ tenantId: ctx.tenantId, agentId: agent.id, fallback }, "model fell back"),
    onToolError: (name, err) =>
      log.error({ tenantId: ctx.tenantId, agentId: agent.id, tool: name, err }, "tool failed"),
  });
  const { offers, proposal } = await inTransaction(ctx, (ctx) => tool.memory.read(ctx));
  const language = matchLocale(locale) ?? defaultLocale;
  const actions = quickReplies(tool, {
    text: run.text,
    locale: language,
    offers: offers.map((offer) => offer.startsAt),
    proposalKey: proposal?.key ?? null,
  });
  return toOutcome(run, agent, playbooks, tool, actions);
}

const silent: AgentOutcome = {
  outcome: "silent",
  text: "",
  actions: [],
  citations: [],
  responseMessages: [],
  trace: null,
};

async function load(ctx: Ctx, input: AgentRunInput) {
  return inTransaction(ctx, async (ctx) => {
    const conversation = await ctx.db.conversation.findUnique({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: input.conversationId } },
      select: { agent: true, locale: true, contact: { select: { id: true, name: true, phone: true } } },
    });
    if (!conversation) throw notFound();
    const { agent, contact, locale } = conversation;
    if (!agent) return null;
    return {
      agent,
      contact,
      locale,
      access: await loadProviderAccess(ctx),
      playbooks: await findPlaybooks(ctx, agent.id, recentUserText(input.history)),
    };
  });
}

function turnContext(
  ctx: Ctx,
  agent: Agent,
  contact: { name: string | null; phone: string | null },
  locale: string,
): TurnContext {
  return {
    now: ctx.now().toISOString(),
    timeZone: ctx.timeZone,
    locale: matchLocale(locale) ?? defaultLocale,
    country: ctx.tenant.country,
    personality: agent.personality as TurnContext["personality"],
    businessName: ctx.tenant.name,
    agentName: agent.name,
    contact: { name: contact.name, phone: contact.phone },
  };
}

function mentionsKeyword(agent: Agent, text: string): boolean {
  const words = ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return handoffRulesSchema
    .parse(agent.handoffRules)
    .keywords.some((keyword) => words.includes(` ${foldText(keyword)} `));
}

function toOutcome(
  run: ModelRun,
  agent: Agent,
  playbooks: readonly PlaybookView[],
  tool: ToolContext,
  actions: Action[],
): AgentOutcome {
  const trace: AgentTrace = {
    agentId: agent.id,
    provider: run.provider ?? agent.provider,
    model: run.model ?? agent.model,
    steps: run.steps,
    fallbacks: run.fallbacks,
    playbooks: playbooks.map(({ name }) => name),
    inputTokens: run.usage.inputTokens,
    outputTokens: run.usage.outputTokens,
    costMicros: run.costMicros,
    firstTokenMs: run.firstTokenMs,
    totalMs: run.totalMs,
    error: run.finishReason === "failed" ? "no_candidate_answered" : null,
  };
  const base = { text: run.text, citations: [], responseMessages: run.responseMessages, trace };
  if (run.finishReason === "aborted") return { ...base, outcome: "aborted", actions: [] };
  if (tool.handoff) return { ...base, outcome: "handoff", actions: [], handoffReason: tool.handoff.reason };
  if (run.finishReason === "failed" || run.text.trim() === "")
    return { ...base, outcome: "failed", actions: [] };
  return {
    ...base,
    outcome: "reply",
    actions,
  };
}
