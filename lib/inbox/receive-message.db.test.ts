import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { getConversation, listConversations } from "./conversations";
import { addNote, close, rateConversation, resolve } from "./lifecycle";
import { listMessages } from "./messages";
import { assign } from "./owners";
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

const say = (text: string, clientId?: string) => receiveMessage(customer, id, { text, clientId });
const notFound = { kind: "not_found" };

describe("a customer's message", () => {
  it("is stored once however often its clientId comes", async () => {
    const all = await Promise.all([say("oi", "c1"), say("oi", "c1"), say("oi", "c1")]);
    expect(new Set(all.map((received) => received.message.id)).size).toBe(1);
    expect(all.filter((received) => !received.isRepeat)).toHaveLength(1);
    expect(await unscopedDb().message.count()).toBe(1);
  });

  it("gets a dense number when many come at once", async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => say(`m${n}`)));
    const seqs = all.map((received) => received.message.seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(await unscopedDb().conversation.findUnique({ where: { id } })).toMatchObject({
      ...{ lastSeq: 12, unreadCount: 12 },
    });
  });

  it.each([
    ["resolved", resolve],
    ["closed", close],
  ])("opens a %s conversation again, with the agent", async (_status, settle) => {
    await say("oi");
    await assign(team, id, team.actor.id);
    await settle(team, id);
    expect((await say("mais uma coisa")).owner).toBe("agent");
    const view = await getConversation(team, id);
    expect(view).toMatchObject({ status: "active", owner: "agent", ownerUser: null, unreadCount: 1 });
  });

  it("comes with a job that answers should the request die, unless a person owns the conversation", async () => {
    const count = async () => {
      const rows = await unscopedDb().$queryRaw<{ n: number }[]>`select count(*)::int as n from pgboss.job`;
      return rows[0]?.n;
    };
    await say("oi");
    expect(await count()).toBe(1);
    await assign(team, id, team.actor.id);
    await say("alguém aí?");
    expect(await count()).toBe(1);
  });
});

describe("who may see a conversation", () => {
  it("answers a visitor with the token of another conversation as if it did not exist", async () => {
    const stranger: Ctx = {
      ...customer,
      actor: { kind: "visitor", id: (await make.conversation(team.tenantId)).id },
    };
    await expect(receiveMessage(stranger, id, { text: "oi" })).rejects.toMatchObject(notFound);
    await expect(listMessages(stranger, id, { since: 0, limit: 10 })).rejects.toMatchObject(notFound);
    await expect(rateConversation(stranger, id, { rating: 1 })).rejects.toMatchObject(notFound);
    expect(await unscopedDb().message.count()).toBe(0);
  });

  it("answers another tenant as if it did not exist", async () => {
    const tenant = await make.tenant();
    const foreign = make.ctx(tenant);
    await expect(getConversation(foreign, id)).rejects.toMatchObject(notFound);
    await expect(resolve(foreign, id)).rejects.toMatchObject(notFound);
    await expect(addNote(foreign, id, "x")).rejects.toMatchObject(notFound);
    expect((await listConversations(foreign, { limit: 10 })).data).toEqual([]);
  });

  it("refuses to assign to somebody outside the team", async () => {
    const other = await make.member((await make.tenant()).id);
    await expect(assign(team, id, other.userId)).rejects.toMatchObject(notFound);
  });

  it("never shows the team's notes to the customer", async () => {
    await say("oi");
    await addNote(team, id, "cliente difícil");
    const seen = await listMessages(customer, id, { since: 0, limit: 10 });
    expect(seen.data.map((message) => message.author)).toEqual(["customer"]);
    expect((await getConversation(team, id)).messages.map((message) => message.author)).toEqual([
      ...["customer", "note"],
    ]);
    expect((await getConversation(team, id)).preview).toBe("oi");
  });

  it("refuses those without the permission", async () => {
    const nobody: Ctx = { ...team, permissions: new Set() };
    await expect(listConversations(nobody, { limit: 10 })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(resolve(nobody, id)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("the inbox", () => {
  it("pages through conversations by last message, and filters by owner, unread and text", async () => {
    const maria = await make.contact(team.tenantId, { name: "Maria", searchText: "maria" });
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      const conversation = await make.conversation(team.tenantId, n === 1 ? { contactId: maria.id } : {});
      const visitor: Ctx = {
        ...customer,
        actor: { kind: "visitor", id: conversation.id },
        now: () => new Date(Date.parse("2027-05-03T12:00:00Z") + n * 60_000),
      };
      await receiveMessage(visitor, conversation.id, { text: `pergunta ${n}` });
      ids.unshift(conversation.id);
    }
    const first = await listConversations(team, { limit: 2 });
    const second = await listConversations(team, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.data, ...second.data].map((view) => view.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();

    const find = async (input: Parameters<typeof listConversations>[1]) =>
      (await listConversations(team, input)).data.map((view) => view.id);
    expect(await find({ limit: 9, q: "MARIA" })).toEqual([ids[1]]);
    expect(await find({ limit: 9, q: "pergunta 2" })).toEqual([ids[0]]);
    await assign(team, ids[0] ?? "", team.actor.id);
    expect(await find({ limit: 9, owner: "me" })).toEqual([ids[0]]);
    expect(await find({ limit: 9, owner: "agent" })).toEqual(ids.slice(1));
  });
});
