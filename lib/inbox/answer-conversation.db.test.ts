import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AgentOutcome, AgentRunInput, RunAgent } from "@/lib/agents/agent-outcome";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { agentOutcome } from "@/lib/testing/agent-outcome";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerConversation } from "./answer-conversation";
import { reopenTurn } from "./claim-turn";
import { listMessages, listReplies } from "./messages";
import { handBack, takeOver } from "./owners";
import { receiveMessage } from "./receive-message";
import { reply } from "./reply";

const database = testDatabase();
let team: Ctx;
let customer: Ctx;
let id: string;
let agentId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const member = await make.member(tenant.id);
  const conversation = await make.conversation(tenant.id);
  id = conversation.id;
  agentId = conversation.agentId ?? "";
  team = make.ctx(tenant, { actor: { kind: "user", id: member.userId } });
  customer = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
});

const outcome = (text: string, over: Partial<AgentOutcome> = {}) => agentOutcome(agentId, text, over);

/** An agent that says what it was asked, and keeps what it saw. */
function echo() {
  const seen: AgentRunInput[] = [];
  const runAgent: RunAgent = async (_ctx, input) => {
    seen.push(input);
    return outcome(`answer to: ${String(input.history.at(-1)?.content)}`);
  };
  return { runAgent, seen };
}

const say = (text: string, clientId?: string) => receiveMessage(customer, id, { text, clientId });
const thread = async () =>
  (await listMessages(team, id, { since: 0, limit: 100 })).data.map((m) => `${m.seq} ${m.author}: ${m.text}`);
const row = () => unscopedDb().conversation.findUniqueOrThrow({ where: { id } });
const runs = () => unscopedDb().agentRun.findMany({ orderBy: { createdAt: "asc" } });

describe("an answer", () => {
  it("is written once with its run and its cost, in the conversation's next number", async () => {
    await say("oi");
    const { runAgent } = echo();
    expect(await answerConversation(customer, id, { runAgent })).toBe("agent");
    expect(await thread()).toEqual(["1 customer: oi", "2 agent: answer to: oi"]);
    expect(await row()).toMatchObject({
      answeredSeq: 1,
      lastSeq: 2,
      agentTurns: 1,
      costMicros: 7n,
      answerLease: null,
    });
    expect(await runs()).toMatchObject([{ outcome: "reply", triggerSeq: 1 }]);
    const usage = await unscopedDb().usageCounter.findMany({ orderBy: { metric: "asc" } });
    expect(usage.map((counter) => [counter.metric, Number(counter.value)])).toEqual([
      ["agent_turns", 1],
      ["cost_micros", 7],
      ["input_tokens", 10],
      ["output_tokens", 5],
    ]);
  });

  it("covers three quick fragments together", async () => {
    for (const text of ["oi", "quero cortar", "amanhã às 15h"]) await say(text);
    const { runAgent, seen } = echo();
    const waiting = [1, 2, 3].map((seq) => answerConversation(customer, id, { runAgent, seq }));
    await Promise.all(waiting);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.history).toEqual([{ role: "user", content: "oi\nquero cortar\namanhã às 15h" }]);
    expect(await thread()).toHaveLength(4);
    const replies = await Promise.all([1, 2, 3].map((seq) => listReplies(customer, id, seq)));
    expect(new Set(replies.map(([reply]) => reply?.seq))).toEqual(new Set([4]));
  });

  it("starts anew when the customer writes on before it is written", async () => {
    await say("oi");
    const restarts = vi.fn();
    const seen: string[] = [];
    const runAgent: RunAgent = async (_ctx, input) => {
      if (seen.length === 0) await say("às 15h");
      seen.push(String(input.history.at(-1)?.content));
      return outcome(`answer ${seen.length}`);
    };
    await answerConversation(customer, id, { runAgent, onRestart: restarts });
    expect(seen).toEqual(["oi", "oi\nàs 15h"]);
    expect(restarts).toHaveBeenCalledTimes(1);
    expect(await thread()).toEqual(["1 customer: oi", "2 customer: às 15h", "3 agent: answer 2"]);
  });

  it("that has changed something is never thrown away for a newer message", async () => {
    await say("sim, pode marcar");
    let count = 0;
    const runAgent: RunAgent = async () => {
      count++;
      if (count > 1) return outcome("de nada");
      await say("obrigado");
      return outcome("marcado", {
        responseMessages: [
          {
            role: "assistant",
            content: [{ type: "tool-call", toolCallId: "1", toolName: "book_appointment", input: {} }],
          },
        ],
      });
    };
    await answerConversation(customer, id, { runAgent });
    expect((await thread()).slice(2)).toEqual(["3 agent: marcado", "4 agent: de nada"]);
    expect((await listReplies(customer, id, 2)).map((reply) => reply.text)).toEqual(["de nada"]);
  });

  it("is given once when the live request and the job come at the same time", async () => {
    await say("oi");
    const { runAgent, seen } = echo();
    await Promise.all([
      answerConversation(customer, id, { runAgent }),
      answerConversation({ ...customer, actor: { kind: "job", id: null } }, id, { runAgent }),
    ]);
    expect(seen).toHaveLength(1);
    expect(await thread()).toHaveLength(2);
  });

  it("is given once by the job after the live run crashed", async () => {
    await say("oi");
    const crash: RunAgent = async () => {
      throw new Error("the process died");
    };
    await expect(answerConversation(customer, id, { runAgent: crash })).rejects.toThrow("died");
    const { runAgent } = echo();
    await answerConversation(customer, id, { runAgent });
    await answerConversation(customer, id, { runAgent });
    expect(await thread()).toEqual(["1 customer: oi", "2 agent: answer to: oi"]);
  });

  it("is given by another process once a dead one's claim has run out, and the late one writes nothing", async () => {
    await say("oi");
    const { runAgent } = echo();
    const later: Ctx = { ...customer, now: () => new Date(customer.now().getTime() + 200_000) };
    const slow: RunAgent = async () => {
      await answerConversation(later, id, { runAgent });
      return outcome("too late");
    };
    await answerConversation(customer, id, { runAgent: slow });
    expect(await thread()).toEqual(["1 customer: oi", "2 agent: answer to: oi"]);
  });

  it("that the customer cancelled is not written, and asking again brings one", async () => {
    await say("oi", "c1");
    const abort = new AbortController();
    const cancelled: RunAgent = async (_ctx, input) => {
      abort.abort();
      return outcome("ol", { outcome: input.abortSignal?.aborted ? "aborted" : "reply" });
    };
    await answerConversation(customer, id, { runAgent: cancelled, abortSignal: abort.signal });
    expect(await thread()).toEqual(["1 customer: oi"]);
    expect(await runs()).toMatchObject([{ outcome: "aborted", triggerSeq: null }]);

    expect((await say("oi", "c1")).isRepeat).toBe(true);
    await reopenTurn(customer, id, 1);
    await answerConversation(customer, id, { runAgent: echo().runAgent, seq: 1 });
    expect(await thread()).toEqual(["1 customer: oi", "2 agent: answer to: oi"]);
  });
});

describe("exactly one owner", () => {
  it("silences the agent from the moment a person takes over", async () => {
    await takeOver(team, id);
    await say("oi");
    const { runAgent, seen } = echo();
    expect(await answerConversation(customer, id, { runAgent })).toBe("human");
    expect(seen).toEqual([]);
    expect(await row()).toMatchObject({ owner: "human", ownerUserId: team.actor.id });
  });

  it("drops and aborts the answer that was being written when a person takes over", async () => {
    await say("oi");
    let aborted = false;
    const runAgent: RunAgent = async (_ctx, input) => {
      await takeOver(team, id);
      aborted = input.abortSignal?.aborted ?? false;
      return outcome("too late");
    };
    expect(await answerConversation(customer, id, { runAgent })).toBe("human");
    expect(aborted).toBe(true);
    expect(await thread()).toEqual(["1 customer: oi"]);
    expect(await runs()).toMatchObject([{ outcome: "aborted", triggerSeq: null, costMicros: 7n }]);
  });

  it("gives the conversation to the person who answers", async () => {
    await say("oi");
    await reply(team, id, { text: "Oi, aqui é a Carla" });
    expect(await row()).toMatchObject({
      owner: "human",
      ownerUserId: team.actor.id,
      answeredSeq: 2,
      unreadCount: 0,
    });
  });

  it("lets the agent answer what nobody answered after it is handed back, knowing what the person wrote", async () => {
    await say("oi");
    await reply(team, id, { text: "Temos às 15h" });
    await say("serve");
    await handBack(team, id);
    const jobs = await unscopedDb().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from pgboss.job where start_after <= now() + interval '1 second'`;
    expect(jobs).toEqual([{ n: 1 }]);
    const { runAgent, seen } = echo();
    expect(await answerConversation(customer, id, { runAgent })).toBe("agent");
    expect(seen[0]?.history).toEqual([
      { role: "user", content: "oi" },
      { role: "assistant", content: "[Written by a person of the shop's staff] Temos às 15h" },
      { role: "user", content: "serve" },
    ]);
  });

  it("passes to the team when the agent hands over", async () => {
    await say("quero falar com alguém");
    const runAgent: RunAgent = async () =>
      outcome("Já chamo alguém", { outcome: "handoff", handoffReason: "asked" });
    expect(await answerConversation(customer, id, { runAgent })).toBe("human");
    expect(await row()).toMatchObject({
      ...{ owner: "human", ownerUserId: null, status: "pending", handoffReason: "asked" },
    });
    expect((await thread()).at(-1)).toBe("2 agent: Já chamo alguém");
  });

  it("passes to the team, and says so, when no model could answer", async () => {
    await say("oi");
    const runAgent: RunAgent = async () => outcome("", { outcome: "failed", responseMessages: [] });
    await answerConversation(customer, id, { runAgent });
    expect(await row()).toMatchObject({ owner: "human", handoffReason: "agent_failed" });
    expect((await thread()).at(-1)).toMatch(/Não consigo responder agora/);
  });
});
