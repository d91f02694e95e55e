import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { openSession, revokeSession } from "@/lib/auth/sessions";
import { signToken } from "@/lib/auth/tokens";
import { inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { publish } from "./publish";
import { registerSocketActions } from "./socket-actions";
import { attachRealtime, type RealtimeServer } from "./socket-server";

const database = testDatabase();
let http: Server;
let realtime: RealtimeServer;
let url: string;
let clients: Socket[] = [];

const conversationId = newId();
let tenant: Awaited<ReturnType<typeof make.tenant>>;
let sessionId: string;
let cookie: string;
let bearer: string;

beforeAll(async () => {
  registerSocketActions({
    // Stands for the inbox: a visitor sees their own conversation, a member those of their tenant.
    async openConversation(ctx, id) {
      const isOwn = ctx.actor.kind === "visitor" ? ctx.actor.id === id : ctx.tenantId === tenant.id;
      if (!isOwn || id !== conversationId) throw notFound();
      return { id };
    },
    sendMessage: async (_ctx, input) => ({ text: input.text }),
    askAgent: async (_ctx, input) => ({ responseId: "r1", message: `re: ${input.message}`, sessionId: "s1" }),
  });
  http = createServer();
  realtime = attachRealtime(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(() => realtime.close());

beforeEach(async () => {
  await database.reset();
  tenant = await make.tenant();
  const { userId } = await make.member(tenant.id);
  const session = await openSession(userId, "browser", { ip: null, userAgent: null });
  sessionId = session.id;
  const { name, value } = await sessionCookie(session.secret, userId);
  cookie = `${name}=${value}`;
  bearer = await signToken("access", { sid: session.id }, 60);
});
afterEach(() => {
  for (const client of clients) client.disconnect();
  clients = [];
});

function client(
  auth: Record<string, string>,
  options: { path?: string; headers?: Record<string, string> } = {},
) {
  const socket = io(`${url}${options.path ?? "/"}`, {
    auth,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    ...(options.headers ? { extraHeaders: options.headers } : {}),
  });
  clients.push(socket);
  return socket;
}

const once = <T>(socket: Socket, event: string) => new Promise<T>((resolve) => socket.once(event, resolve));

async function connected(...args: Parameters<typeof client>): Promise<Socket> {
  const socket = client(...args);
  await Promise.race([
    once(socket, "connect"),
    once<Error>(socket, "connect_error").then((error) => Promise.reject(error)),
  ]);
  return socket;
}

const visitorToken = (cid = conversationId) => signToken("visitor", { tid: tenant.id, cid }, 60);
const change = {
  conversationId,
  status: "active",
  owner: "agent" as const,
  ownerUserId: null,
  ownerName: null,
  rating: null,
};
const message = () => ({ id: newId(), seq: 1, author: "agent", text: "oi" });

describe("connecting", () => {
  it("refuses nobody in particular and a forged token", async () => {
    await expect(connected({})).rejects.toMatchObject({ data: { status: 401, code: "auth.required" } });
    await expect(connected({ token: "nonsense" })).rejects.toMatchObject({ data: { status: 401 } });
  });

  it("takes the session cookie from our own page only", async () => {
    await connected({}, { headers: { cookie, origin: url } });
    const elsewhere = connected({}, { headers: { cookie, origin: "https://evil.example" } });
    await expect(elsewhere).rejects.toMatchObject({ data: { status: 401 } });
  });

  it("answers a tenant of somebody else as if it did not exist", async () => {
    const other = await make.tenant();
    await expect(connected({ token: bearer, tenant: other.slug })).rejects.toMatchObject({
      data: { status: 404 },
    });
  });

  it("authenticates the /agent namespace on its own, and keeps visitors out of it", async () => {
    await expect(connected({}, { path: "/agent" })).rejects.toMatchObject({ data: { status: 401 } });
    await expect(connected({ token: await visitorToken() }, { path: "/agent" })).rejects.toMatchObject({
      data: { status: 403, type: "urn:atende:problem:common.forbidden" },
    });
  });
});

describe("rooms", () => {
  it("let a visitor into their own conversation and nowhere else", async () => {
    const socket = await connected({ token: await visitorToken() });
    expect(await socket.emitWithAck("join_conversation", { conversationId })).toMatchObject({ ok: true });
    expect(await socket.emitWithAck("join_conversation", { conversationId: newId() })).toMatchObject({
      ...{ ok: false, problem: { status: 404, code: "common.not_found" } },
    });
  });

  it("carry a conversation's events to its visitor and the team, not to another visitor or tenant", async () => {
    const stranger = await connected({ token: await visitorToken(newId()) });
    const otherTenant = await make.tenant();
    const otherMember = await make.member(otherTenant.id);
    const otherSession = await openSession(otherMember.userId, "api", { ip: null, userAgent: null });
    const outsider = await connected({ token: await signToken("access", { sid: otherSession.id }, 60) });
    const heard: string[] = [];
    for (const socket of [stranger, outsider]) socket.onAny((event) => heard.push(event));
    await stranger.emitWithAck("join_conversation", { conversationId });
    await outsider.emitWithAck("join_conversation", { conversationId });

    const visitor = await connected({ token: await visitorToken() });
    await visitor.emitWithAck("join_conversation", { conversationId });
    const member = await connected({ token: bearer });
    await member.emitWithAck("join_conversation", { conversationId });
    const arrivals = [visitor, member].map((socket) => once(socket, "agent_response"));
    const count: string[] = [];
    member.on("new_message", () => count.push("new_message"));
    await publish(make.ctx(tenant), "message.created", { conversationId, message: message() });
    await Promise.all(arrivals);
    expect(count).toEqual(["new_message"]);
    // An answered event proves that everything sent before it has arrived.
    for (const socket of [stranger, outsider]) await socket.emitWithAck("typing_stop", { conversationId });
    expect(heard.filter((event) => event !== "presence")).toEqual([]);
  });

  it("tell the customer who speaks for the shop by name, never by account", async () => {
    const visitor = await connected({ token: await visitorToken() });
    await visitor.emitWithAck("join_conversation", { conversationId });
    const member = await connected({ token: bearer });
    const ownerUserId = newId();
    const both = [visitor, member].map((socket) => [
      once<Record<string, unknown>>(socket, "conversation_update"),
      once<Record<string, unknown>>(socket, "new_message"),
    ]);
    const ctx = make.ctx(tenant);
    await publish(ctx, "conversation.changed", { ...change, owner: "human", ownerUserId, ownerName: "Ana" });
    await publish(ctx, "message.created", {
      conversationId,
      message: { ...message(), author: "human", authorUserId: ownerUserId },
    });
    const [customers, teams] = await Promise.all(both.map((events) => Promise.all(events)));
    expect(customers?.[0]).toMatchObject({ owner: "human", ownerName: "Ana" });
    expect(JSON.stringify(customers)).not.toContain(ownerUserId);
    expect(teams).toMatchObject([{ ownerUserId }, { message: { authorUserId: ownerUserId } }]);
  });

  it("keep what is for the team from the customer, and what rolled back from everyone", async () => {
    const visitor = await connected({ token: await visitorToken() });
    await visitor.emitWithAck("join_conversation", { conversationId });
    const heard: string[] = [];
    visitor.onAny((event) => heard.push(event));
    const ctx = make.ctx(tenant);
    await publish(ctx, "message.noted", { conversationId, message: { ...message(), author: "note" } });
    await publish(ctx, "appointment.changed", { id: newId() });
    const failing = inTransaction(ctx, async (tx) => {
      await publish(tx, "message.created", { conversationId, message: message() });
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    const last = once(visitor, "conversation_update");
    await publish(ctx, "conversation.changed", change);
    await last;
    expect(heard).toEqual(["conversation_update"]);
  });
});

describe("events from clients", () => {
  it("are acknowledged with the result, or with a problem for what does not parse", async () => {
    const socket = await connected({ token: bearer });
    expect(await socket.emitWithAck("send_message", { conversationId, text: "oi" })).toEqual({
      ...{ ok: true, data: { text: "oi" } },
    });
    expect(await socket.emitWithAck("send_message", { conversationId: "x" })).toMatchObject({
      ...{ ok: false, problem: { status: 422, code: "common.invalid_input" } },
    });
  });

  it("are refused above the flood limit", async () => {
    const socket = await connected({ token: bearer });
    const answers = await Promise.all(
      Array.from({ length: 45 }, () => socket.emitWithAck("typing_stop", { conversationId })),
    );
    expect(answers.filter((answer) => answer.problem?.code === "common.rate_limited")).toHaveLength(5);
  });

  it("close the socket of a session that was revoked", async () => {
    const socket = await connected({ token: bearer });
    await revokeSession(sessionId);
    const closed = once(socket, "disconnect");
    expect(await socket.emitWithAck("join_conversation", { conversationId })).toMatchObject({
      ...{ ok: false, problem: { status: 401 } },
    });
    await closed;
  });

  it("reach the agent from a coordinator of the business named, of no other", async () => {
    const socket = await connected({ token: bearer }, { path: "/agent" });
    const response = once(socket, "response");
    const asked = { businessId: tenant.slug, locationId: null, userId: null, message: "oi" };
    expect(await socket.emitWithAck("message", asked)).toMatchObject({ ok: true });
    expect(await response).toEqual({ responseId: "r1", message: "re: oi", sessionId: "s1" });
    expect(await socket.emitWithAck("message", { businessId: newId(), message: "oi" })).toMatchObject({
      ...{ ok: false, problem: { status: 404 } },
    });
  });
});

describe("a handoff", () => {
  it("is told to the coordinators of the business", async () => {
    const coordinator = await connected({ token: bearer }, { path: "/agent" });
    const told = once(coordinator, "coordinator_notification");
    await publish(make.ctx(tenant), "conversation.handed_over", {
      type: "handoff",
      conversationId,
      reason: "asked",
    });
    expect(await told).toEqual({ type: "handoff", conversationId, reason: "asked" });
  });
});
