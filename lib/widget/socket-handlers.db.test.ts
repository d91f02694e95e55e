import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { takeOver } from "@/lib/inbox/owners";
import { conversationRoom, type Delivery } from "@/lib/realtime/events";
import { subscribe } from "@/lib/realtime/hub";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { socketHandlers } from "./socket-handlers";

const database = testDatabase();
let team: Ctx;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const member = await make.member(tenant.id);
  team = make.ctx(tenant, { actor: { kind: "user", id: member.userId } });
});

describe("a message over a socket", () => {
  it("of a customer is acknowledged when stored, and answered by an event", async () => {
    const { id } = await make.conversation(team.tenantId);
    const customer: Ctx = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
    const answered = new Promise<Delivery>((resolve) => {
      const stop = subscribe(conversationRoom(id), (delivery) => {
        const message = delivery.payload.message as { author?: string } | undefined;
        if (message?.author !== "agent") return;
        stop();
        resolve(delivery);
      });
    });
    const stored = await socketHandlers.sendMessage(customer, { conversationId: id, text: "oi" });
    expect(stored).toMatchObject({ seq: 1, author: "customer" });
    expect((await answered).payload).toMatchObject({ conversationId: id, message: { seq: 2 } });
  });

  it("of a member answers the customer and takes the conversation over", async () => {
    const { id } = await make.conversation(team.tenantId);
    const sent = await socketHandlers.sendMessage(team, { conversationId: id, text: "Olá" });
    expect(sent).toMatchObject({ author: "human" });
    expect(await unscopedDb().conversation.findUnique({ where: { id } })).toMatchObject({ owner: "human" });
  });
});

describe("joining", () => {
  it("tells the customer nothing of tags, priorities and the team's accounts", async () => {
    const { id } = await make.conversation(team.tenantId);
    await socketHandlers.sendMessage(team, { conversationId: id, text: "Olá" });
    const customer: Ctx = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
    const seen = await socketHandlers.openConversation(customer, id);
    expect(seen).toMatchObject({ id, owner: "human", messages: [{ seq: 1, text: "Olá" }] });
    expect(JSON.stringify(seen)).not.toMatch(/tags|priority|unreadCount|handoffReason|authorUserId|contact/);
    expect(JSON.stringify(seen)).not.toContain(team.actor.id);
    expect(await socketHandlers.openConversation(team, id)).toMatchObject({ tags: [], contact: {} });
  });
});

describe("a coordinator", () => {
  it("talks to the agent in one running conversation of their own", async () => {
    await make.agent(team.tenantId);
    const ask = (message: string, userId?: string) =>
      socketHandlers.askAgent(team, { businessId: team.tenantId, message, userId });
    const first = await ask("oi");
    expect(first.message).not.toBe("");
    expect((await ask("quanto custa?")).sessionId).toBe(first.sessionId);
    expect((await ask("oi", "ana")).sessionId).not.toBe(first.sessionId);
    await takeOver(team, first.sessionId);
    expect((await ask("e agora?")).message).toBe("");
    expect(await unscopedDb().channel.count()).toBe(1);
  });
});
