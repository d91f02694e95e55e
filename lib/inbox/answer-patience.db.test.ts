import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import type { AgentRunInput, RunAgent } from "@/lib/agents/agent-outcome";
import type { Ctx } from "@/lib/core/ctx";
import { conversationRoom } from "@/lib/realtime/events";
import { deliver } from "@/lib/realtime/hub";
import { agentOutcome } from "@/lib/testing/agent-outcome";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerConversation } from "./answer-conversation";
import * as history from "./history";
import { takeOver } from "./owners";
import { receiveMessage } from "./receive-message";

const database = testDatabase();
let team: Ctx;
let customer: Ctx;
let id: string;
let agentId: string;
let loads: MockInstance<typeof history.loadHistory>;

// Longer than a test may last: whoever waits it out fails.
const never = "60000";

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const member = await make.member(tenant.id);
  const conversation = await make.conversation(tenant.id);
  id = conversation.id;
  agentId = conversation.agentId ?? "";
  team = make.ctx(tenant, { actor: { kind: "user", id: member.userId } });
  customer = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
  vi.stubEnv("INBOX_DEBOUNCE_MS", never);
  loads = vi.spyOn(history, "loadHistory");
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function echo() {
  const seen: unknown[] = [];
  const runAgent: RunAgent = async (_ctx, input: AgentRunInput) => {
    seen.push(input.history.at(-1)?.content);
    return agentOutcome(agentId, "answer");
  };
  return { runAgent, seen };
}

const say = (text: string) => receiveMessage(customer, id, { text });

/** Waits until the answer has read the conversation so many times; from then on it listens for more. */
async function lookedAt(times: number): Promise<void> {
  await vi.waitFor(() =>
    expect(loads.mock.settledResults.filter(({ type }) => type === "fulfilled")).toHaveLength(times),
  );
}

describe("before it answers, the agent", () => {
  it("does not wait when the message is whole", async () => {
    await say("vocês abrem no sábado?");
    const { runAgent, seen } = echo();
    await answerConversation(customer, id, { runAgent });
    expect(seen).toEqual(["vocês abrem no sábado?"]);
  });

  it("waits for the rest of a beginning and answers all of it once, as soon as it is whole", async () => {
    await say("oi");
    const { runAgent, seen } = echo();
    const answering = answerConversation(customer, id, { runAgent });
    await lookedAt(1);
    await say("quero cortar");
    await lookedAt(2);
    await say("amanhã às 15h");
    await answering;
    expect(seen).toEqual(["oi\nquero cortar\namanhã às 15h"]);
  });

  it("answers a beginning that nothing follows", async () => {
    vi.stubEnv("INBOX_DEBOUNCE_MS", "5");
    await say("oi");
    const { runAgent, seen } = echo();
    await answerConversation(customer, id, { runAgent });
    expect(seen).toEqual(["oi"]);
  });

  it("has patience while the customer types, but not for ever", async () => {
    vi.stubEnv("INBOX_DEBOUNCE_MS", "3000");
    await say("oi");
    const { runAgent, seen } = echo();
    const typing = setInterval(
      () =>
        deliver({
          rooms: [conversationRoom(id)],
          wire: "user_typing",
          payload: { conversationId: id, author: "customer", typing: true },
        }),
      50,
    );
    const began = performance.now();
    await answerConversation(customer, id, { runAgent });
    clearInterval(typing);
    expect(seen).toEqual(["oi"]);
    const tookMs = performance.now() - began;
    expect(tookMs).toBeGreaterThan(3_300); // longer than the silence it waits for
    expect(tookMs).toBeLessThan(6_000);
  });

  it("stops waiting when a person takes over", async () => {
    await say("oi");
    const { runAgent } = echo();
    const answering = answerConversation(customer, id, { runAgent });
    await lookedAt(1);
    await takeOver(team, id);
    expect(await answering).toBe("human");
  });
});
