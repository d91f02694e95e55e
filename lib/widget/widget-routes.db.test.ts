import { beforeEach, describe, expect, it } from "vitest";
import { POST as START } from "@/app/api/v1/widget/[key]/conversations/route";
import { GET as SETTINGS } from "@/app/api/v1/widget/[key]/route";
import { GET as EVENTS } from "@/app/api/v1/widget/conversations/[id]/events/route";
import { GET as LIST, POST as SEND } from "@/app/api/v1/widget/conversations/[id]/messages/route";
import { POST as RATE } from "@/app/api/v1/widget/conversations/[id]/rating/route";
import type { RouteHandler } from "@/lib/api/route-spec";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { addNote, resolve } from "@/lib/inbox/lifecycle";
import { takeOver } from "@/lib/inbox/owners";
import { reply } from "@/lib/inbox/reply";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";

const database = testDatabase();
let team: Ctx;
let key: string;

beforeEach(async () => {
  process.env.RATE_LIMIT_WIDGET_PER_MIN = "0";
  await database.reset();
  const tenant = await make.tenant({ branding: { color: "#112233" } });
  const agent = await make.agent(tenant.id, { greeting: "Olá! Sou a Lia." });
  const channel = await make.channel(tenant.id, {
    agentId: agent.id,
    settings: { allowedOrigins: ["https://barbearia.example"], suggestions: ["Quero marcar"] },
  });
  key = channel.publicKey ?? "";
  const member = await make.member(tenant.id);
  team = make.ctx(tenant, { actor: { kind: "user", id: member.userId } });
});

type Call = {
  params: Record<string, string>;
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
};

function call(
  handler: RouteHandler,
  { params, body, token, headers = {} }: Call,
  query = "",
): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/v1/widget/x${query}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(params) });
}

type Started = { conversationId: string; visitorToken: string; greeting: string };

async function start(body: object = {}): Promise<Started> {
  const response = await call(START, { params: { key }, body });
  expect(response.status).toBe(201);
  return ((await response.json()) as { data: Started }).data;
}

type Answer = {
  message: { id: string; seq: number };
  replies: { id: string; text: string; seq: number }[];
  owner: string;
};
const send = ({ conversationId, visitorToken }: Started, body: object, headers?: Record<string, string>) =>
  call(SEND, { params: { id: conversationId }, token: visitorToken, body, ...(headers ? { headers } : {}) });
const answered = async (response: Response) => ((await response.json()) as { data: Answer }).data;

describe("the settings of a web channel", () => {
  it("are public by its key", async () => {
    const response = await call(SETTINGS, { params: { key } });
    expect(await response.json()).toEqual({
      data: {
        key,
        businessName: "Barbearia",
        agentName: "Lia",
        greeting: "Olá! Sou a Lia.",
        locale: "pt-BR",
        theme: { color: "#112233", position: "right", radius: 16 },
        allowedOrigins: ["https://barbearia.example"],
        offline: false,
        suggestions: ["Quero marcar"],
      },
    });
    expect((await call(SETTINGS, { params: { key: "wk_unknownunknown" } })).status).toBe(404);
  });

  it("say that nobody answers when the agent is switched off", async () => {
    await unscopedDb().agent.updateMany({ data: { isActive: false } });
    const response = await call(SETTINGS, { params: { key } });
    expect(await response.json()).toMatchObject({ data: { offline: true } });
  });
});

describe("starting a conversation", () => {
  it("makes a contact of what the visitor says, and greets", async () => {
    const started = await start({ name: "João", phone: "11 98765-4321", email: "Joao@Example.com" });
    expect(started.greeting).toBe("Olá! Sou a Lia.");
    expect(await unscopedDb().contact.findMany()).toMatchObject([
      { name: "João", phone: "+5511987654321", email: "joao@example.com", source: "widget" },
    ]);
  });

  it("never opens the history of somebody whose details a visitor gives", async () => {
    await start({ phone: "11 98765-4321" });
    await start({ phone: "11 98765-4321" });
    expect(await unscopedDb().contact.count()).toBe(2);
  });

  it("is refused to pages that the channel does not allow, and to a bad phone number", async () => {
    const from = async (origin: string) =>
      (await call(START, { params: { key }, body: {}, headers: { origin } })).status;
    expect(await from("https://evil.example")).toBe(403);
    expect(await from("null")).toBe(403);
    expect(await from("https://barbearia.example")).toBe(201);
    expect(await from("http://localhost:3000")).toBe(201);
    const response = await call(START, { params: { key }, body: { phone: "12" } });
    expect(response.status).toBe(422);
  });
});

describe("a visitor's message", () => {
  it("is answered, and the same clientId brings the same message and answer", async () => {
    const visitor = await start();
    const first = await answered(await send(visitor, { text: "oi", clientId: "c1" }));
    expect(first).toMatchObject({ message: { seq: 1 }, owner: "agent" });
    expect(first.replies).toHaveLength(1);
    expect(first.replies[0]?.text).not.toBe("");
    const second = await answered(await send(visitor, { text: "oi", clientId: "c1" }));
    expect(second).toEqual(first);
    expect(await unscopedDb().message.count()).toBe(2);
  });

  it("streams its answer as the AI SDK's UI message stream", async () => {
    const response = await send(await start(), { text: "oi" }, { accept: "text/event-stream" });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const chunks = (await response.text())
      .split("\n\n")
      .filter((line) => line.startsWith("data: {"))
      .map((line) => JSON.parse(line.slice(6)) as Record<string, unknown>);
    const types = chunks.map((chunk) => chunk.type);
    expect(types[0]).toBe("start");
    expect(types).toContain("text-delta");
    expect(types.slice(-3)).toEqual(["data-message", "data-owner", "finish"]);
    const text = chunks.filter((chunk) => chunk.type === "text-delta").map((chunk) => chunk.delta);
    expect(chunks.at(-3)?.data).toMatchObject({ text: text.join(""), author: "agent", seq: 2 });
    expect(chunks.at(-2)?.data).toEqual({ owner: "agent" });
  });

  it("streams the same text again to a retry, which clients of the AI SDK would miss otherwise", async () => {
    const visitor = await start();
    const first = await answered(await send(visitor, { text: "oi", clientId: "c1" }));
    const again = await send(visitor, { text: "oi", clientId: "c1" }, { accept: "text/event-stream" });
    const text = first.replies[0]?.text;
    expect(await again.text()).toContain(`"delta":${JSON.stringify(text)}`);
    expect(await unscopedDb().message.count()).toBe(2);
  });

  it("gets no answer of the agent while a person has the conversation", async () => {
    const visitor = await start();
    await takeOver(team, visitor.conversationId);
    const answer = await answered(await send(visitor, { text: "oi" }));
    expect(answer).toMatchObject({ replies: [], owner: "human" });
  });

  it.each([
    ["nothing", "  \u200b "],
    ["more than 4000 characters", "a".repeat(4001)],
  ])("with %s is refused", async (_what, text) => {
    const response = await send(await start(), { text });
    expect(response.status).toBe(422);
    expect(await unscopedDb().message.count()).toBe(0);
  });

  it("loses its control characters and keeps its lines", async () => {
    await send(await start(), { text: "oi\u0007\nquero\u202e cortar" });
    const row = await unscopedDb().message.findFirst({ where: { author: "customer" } });
    expect(row?.text).toBe("oi\nquero cortar");
  });

  it("needs the token of this conversation", async () => {
    const mine = await start();
    const other = await start();
    expect((await call(SEND, { params: { id: mine.conversationId }, body: { text: "oi" } })).status).toBe(
      401,
    );
    expect((await send({ ...mine, visitorToken: other.visitorToken }, { text: "oi" })).status).toBe(404);
    expect((await send({ ...mine, visitorToken: "x.y.z" }, { text: "oi" })).status).toBe(401);
    expect((await send(mine, { text: "oi" }, { origin: "https://evil.example" })).status).toBe(403);
  });
});

describe("a visitor's thread", () => {
  it("gives what came after a number, without notes, and who owns the conversation", async () => {
    const visitor = await start();
    await send(visitor, { text: "oi" });
    await addNote(team, visitor.conversationId, "só para nós");
    await reply(team, visitor.conversationId, { text: "Sou a Carla" });
    const target = { params: { id: visitor.conversationId }, token: visitor.visitorToken };
    const response = await call(LIST, target, "?since=2");
    expect(await response.json()).toMatchObject({
      data: [{ seq: 4, author: "human", text: "Sou a Carla" }],
      nextCursor: null,
      conversation: { owner: "human", ownerName: "Carla Dias", status: "active", rating: null },
    });
  });

  it("takes a rating from one to five", async () => {
    const visitor = await start();
    await resolve(team, visitor.conversationId);
    const rate = (rating: number) =>
      call(RATE, { params: { id: visitor.conversationId }, token: visitor.visitorToken, body: { rating } });
    expect((await rate(6)).status).toBe(422);
    expect(await (await rate(5)).json()).toEqual({ data: { rating: 5, comment: null } });
  });

  it("is followed live, beginning with what was missed", async () => {
    const visitor = await start();
    await send(visitor, { text: "oi" });
    const response = await call(EVENTS, {
      params: { id: visitor.conversationId },
      token: visitor.visitorToken,
      headers: { "last-event-id": "1" },
    });
    const reader = (response.body ?? new ReadableStream()).getReader();
    const seen: Record<string, unknown>[] = [];
    let buffer = "";
    const until = async (count: number) => {
      while (seen.length < count) {
        const { value } = await reader.read();
        buffer += new TextDecoder().decode(value);
        const blocks = buffer.split("\n\n");
        buffer = blocks.pop() ?? "";
        for (const block of blocks) {
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data) seen.push({ id: /^id: (.*)$/m.exec(block)?.[1], ...JSON.parse(data) });
        }
      }
    };
    await until(1);
    await addNote(team, visitor.conversationId, "só para nós");
    await reply(team, visitor.conversationId, { text: "Sou a Carla" });
    await until(3);
    await reader.cancel();
    expect(seen).toMatchObject([
      { id: "2", type: "new_message", message: { author: "agent" } },
      { id: "4", type: "new_message", message: { text: "Sou a Carla" } },
      { type: "conversation_update", owner: "human", ownerName: "Carla Dias" },
    ]);
  });
});
