import type { ModelMessage } from "ai";
import { z } from "zod";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { open, seal } from "@/lib/core/sealed";
import { allow } from "@/lib/tenants/allow";
import { asAgent } from "@/lib/tenants/ctx-for";
import { agentStateSchema, transientMemory } from "./agent-state";
import { getAgentRow } from "./agents";
import { findPlaybooks } from "./playbooks";
import { loadProviderAccess } from "./provider-credentials";
import { runTurn } from "./run-agent";
import type { testAgentSchema, testAnswerSchema } from "./schema";
import type { ToolContext } from "./tools/tool-context";
import { toTraceView } from "./traces";

const sessionSchema = z.object({
  turn: z.number().int(),
  state: agentStateSchema,
  messages: z.array(z.unknown()),
});

/** Answers a message as the agent would, without writing anything: reads are real, changes are only described. */
export async function testAgent(
  ctx: Ctx,
  id: string,
  input: z.infer<typeof testAgentSchema>,
): Promise<z.infer<typeof testAnswerSchema>> {
  allow(ctx, "agents.read");
  const { agent, playbooks, access } = await inTransaction(ctx, async (ctx) => ({
    agent: await getAgentRow(ctx, id),
    playbooks: await findPlaybooks(ctx, id, input.message),
    access: await loadProviderAccess(ctx),
  }));
  const session = input.session ? readSession(ctx, id, input.session) : null;
  const before = session
    ? (session.messages as ModelMessage[])
    : input.history.map(({ role, content }): ModelMessage => ({ role, content }));
  const turn = (session?.turn ?? 0) + 1;
  const history: ModelMessage[] = [...before, { role: "user", content: input.message }];
  const memory = transientMemory(session?.state ?? agentStateSchema.parse({}));
  const tool: ToolContext = {
    ctx: asAgent(ctx, null),
    conversationId: null,
    contactId: null,
    turn,
    memory,
    dryRun: true,
    handoff: null,
    proposed: false,
    changed: false,
  };
  const contact = { name: null, phone: null };
  const locale = ctx.tenant.locale;
  const outcome = await runTurn({ ctx, agent, playbooks, access, contact, locale, tool, input: { history } });
  if (!outcome.trace) throw new AppError("internal", "agents.no_trace");
  const messages = [...history, ...outcome.responseMessages].slice(-60);
  return {
    text: outcome.text,
    outcome: outcome.outcome,
    actions: outcome.actions,
    trace: toTraceView({ ...outcome.trace, id: null, outcome: outcome.outcome, createdAt: null }),
    session: seal(JSON.stringify({ turn, state: memory.current(), messages }), sessionAad(ctx, id)),
  };
}

// The browser carries the session; sealed, so that it can neither be read nor made up.
const sessionAad = (ctx: Ctx, agentId: string) => `playground|${ctx.tenantId}|${agentId}`;

function readSession(ctx: Ctx, agentId: string, sealed: string): z.infer<typeof sessionSchema> {
  try {
    return sessionSchema.parse(JSON.parse(open(sealed, sessionAad(ctx, agentId))));
  } catch (cause) {
    throw new AppError("invalid", "agents.test_session_invalid", { cause });
  }
}
