import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RunAgent } from "@/lib/agents/agent-outcome";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { agentOutcome } from "@/lib/testing/agent-outcome";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerConversation } from "./answer-conversation";
import { listMessages } from "./messages";
import { receiveMessage } from "./receive-message";

const database = testDatabase();
let team: Ctx;
let customer: Ctx;
let id: string;
let agentId: string;

beforeEach(async () => {
  vi.unstubAllEnvs();
  await database.reset();
  const tenant = await make.tenant();
  const conversation = await make.conversation(tenant.id);
  id = conversation.id;
  agentId = conversation.agentId ?? "";
  team = make.ctx(tenant);
  customer = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
});

/** An agent that says how often it was asked. */
function counting() {
  const seen: string[] = [];
  const runAgent: RunAgent = async (_ctx, input) => {
    seen.push(input.conversationId);
    return agentOutcome(agentId, `answer ${seen.length}`);
  };
  return { runAgent, seen };
}

const say = (text: string) => receiveMessage(customer, id, { text });
const thread = async () =>
  (await listMessages(team, id, { since: 0, limit: 100 })).data.map((message) => message.text);
const row = () => unscopedDb().conversation.findUniqueOrThrow({ where: { id } });

describe("brakes", () => {
  it("hand over when the agent gives the same answer for the third time in a row", async () => {
    const runAgent: RunAgent = async () => agentOutcome(agentId, "Não entendi.");
    for (const text of ["a", "b", "c"]) {
      await say(text);
      await answerConversation(customer, id, { runAgent });
    }
    expect(await row()).toMatchObject({ owner: "human", handoffReason: "loop" });
    expect((await thread()).filter((line) => line.includes("Não entendi"))).toHaveLength(2);
  });

  it("hand over without asking the model when the conversation's budget of the day is spent", async () => {
    vi.stubEnv("AGENT_MAX_TURNS_PER_CONVERSATION", "1");
    const { runAgent, seen } = counting();
    for (const text of ["a", "b"]) {
      await say(text);
      await answerConversation(customer, id, { runAgent });
    }
    expect(seen).toHaveLength(1);
    expect(await row()).toMatchObject({ owner: "human", handoffReason: "budget_conversation" });
  });

  it("hand over when the tenant's cost of the day is spent", async () => {
    vi.stubEnv("AGENT_MAX_COST_MICROS_PER_TENANT", "5");
    const other = await make.conversation(team.tenantId);
    const { runAgent, seen } = counting();
    await say("a");
    await answerConversation(customer, id, { runAgent });
    const elsewhere: Ctx = { ...customer, actor: { kind: "visitor", id: other.id } };
    await receiveMessage(elsewhere, other.id, { text: "b" });
    expect(await answerConversation(elsewhere, other.id, { runAgent })).toBe("human");
    expect(seen).toHaveLength(1);
  });
});
