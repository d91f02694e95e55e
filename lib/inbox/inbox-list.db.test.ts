import { beforeEach, describe, expect, it } from "vitest";
import type { RunAgent } from "@/lib/agents/agent-outcome";
import { listConversationTraces } from "@/lib/agents/traces";
import type { Ctx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { agentOutcome } from "@/lib/testing/agent-outcome";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerConversation } from "./answer-conversation";
import { listConversations } from "./conversations";
import { close, resolve } from "./lifecycle";
import { handBack, takeOver } from "./owners";
import { receiveMessage } from "./receive-message";

const database = testDatabase();
let team: Ctx;
let stranger: Ctx;
let customer: Ctx;
let id: string;
let runAgent: RunAgent;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const other = await make.tenant();
  const member = await make.member(tenant.id);
  const conversation = await make.conversation(tenant.id);
  id = conversation.id;
  team = make.ctx(tenant, { actor: { kind: "user", id: member.userId } });
  stranger = make.ctx(other);
  customer = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
  runAgent = async () => agentOutcome(conversation.agentId ?? "", "Temos sim");
});

const ids = async (status: "open" | "resolved" | "closed") =>
  (await listConversations(team, { status, limit: 10 })).data.map((row) => row.id);

describe("the list of open conversations", () => {
  it("holds those that wait for the agent or a person and loses the settled ones", async () => {
    await receiveMessage(customer, id, { text: "oi" });
    expect(await ids("open")).toEqual([id]);
    await takeOver(team, id);
    expect(await ids("open")).toEqual([id]);
    await resolve(team, id);
    expect(await ids("open")).toEqual([]);
    expect(await ids("resolved")).toEqual([id]);
    await close(team, id);
    expect(await ids("closed")).toEqual([id]);
  });
});

describe("the owner of a conversation", () => {
  it("is shown with the moment since when, until it is handed back", async () => {
    await receiveMessage(customer, id, { text: "oi" });
    const taken = await takeOver(team, id);
    expect(taken).toMatchObject({ owner: "human", handoffAt: expect.any(String) });
    // Taking over what one has already does not start anew.
    expect((await takeOver(team, id)).handoffAt).toBe(taken.handoffAt);
    expect(await handBack(team, id)).toMatchObject({ owner: "agent", handoffAt: null });
  });
});

describe("the traces of a conversation", () => {
  it("name the message they led to", async () => {
    await receiveMessage(customer, id, { text: "tem horário?" });
    await answerConversation(customer, id, { runAgent });
    const [trace, ...rest] = await listConversationTraces(team, id);
    expect(rest).toEqual([]);
    expect(trace?.messageId).toEqual(expect.any(String));
    expect(await listConversationTraces(team, id, trace?.messageId ?? "")).toEqual([trace]);
    expect(await listConversationTraces(team, id, newId())).toEqual([]);
  });

  it("do not exist for another business, and not for the customer", async () => {
    await expect(listConversationTraces(stranger, id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(listConversationTraces(customer, id)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
