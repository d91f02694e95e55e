import { beforeEach, describe, expect, it } from "vitest";
import type { RunAgent } from "@/lib/agents/agent-outcome";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerConversation } from "./answer-conversation";
import { handBack, takeOver } from "./owners";
import { receiveMessage } from "./receive-message";

const database = testDatabase();
let team: Ctx;
let customer: Ctx;
let id: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  id = (await make.conversation(tenant.id)).id;
  const member = await make.member(tenant.id);
  team = make.ctx(tenant, { actor: { kind: "user", id: member.userId } });
  customer = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
});

const runAgent: RunAgent = async (_ctx, input) => ({
  outcome: "reply",
  text: `answer to ${input.turn}`,
  actions: [],
  citations: [],
  responseMessages: [],
  trace: null,
});

describe("with parallel connections", () => {
  it("messages get dense numbers, and one clientId one message", async () => {
    const sends = Array.from({ length: 40 }, (_, n) =>
      receiveMessage(customer, id, { text: `m${n}`, clientId: `c${n % 20}` }),
    );
    await Promise.all(sends);
    const rows = await unscopedDb().message.findMany({ orderBy: { seq: "asc" } });
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set(rows.map((row) => row.clientId)).size).toBe(20);
  });

  it("one of many answers the customer", async () => {
    await receiveMessage(customer, id, { text: "oi" });
    await Promise.all(Array.from({ length: 12 }, () => answerConversation(customer, id, { runAgent })));
    expect(await unscopedDb().message.count({ where: { author: "agent" } })).toBe(1);
  });

  it("every message is answered exactly when the agent owns the conversation at the end", async () => {
    const work = Array.from({ length: 15 }, async (_, n) => {
      const { message } = await receiveMessage(customer, id, { text: `m${n}` });
      if (n === 4) await takeOver(team, id);
      if (n === 9) await handBack(team, id);
      await answerConversation(customer, id, { runAgent, seq: message.seq });
    });
    await Promise.all(work);
    await handBack(team, id);
    await answerConversation(customer, id, { runAgent });
    const row = await unscopedDb().conversation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ owner: "agent", answerLease: null });
    const last = await unscopedDb().message.findFirst({
      where: { author: "customer" },
      orderBy: { seq: "desc" },
    });
    expect(row.answeredSeq).toBe(last?.seq);
    const answers = await unscopedDb().message.findMany({ where: { author: "agent" } });
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(answers.length);
  });
});
