/** A hostile or careless model behind the real SDK: what it may cause is decided by code, and judged by rows. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listAppointments } from "@/lib/booking/appointments";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { findSlots } from "@/lib/booking/find-slots";
import { createContact, getContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { listMessages } from "@/lib/inbox/messages";
import { receiveMessage } from "@/lib/inbox/receive-message";
import { startConversation } from "@/lib/inbox/start-conversation";
import { testDatabase } from "@/lib/testing/database";
import { startOpenAiStandIn } from "@/lib/testing/providers/openai";
import { callTool, refuse, type StandIn, type StandInScript, say } from "@/lib/testing/providers/stand-in";
import { type RegisteredShop, registerShop } from "@/lib/testing/routes/shop";
import { updateAgent } from "./agents";
import { listProviderCredentials, saveProviderCredential } from "./provider-credentials";
import { runAgent } from "./run-agent";
import { findTraces } from "./traces";

testDatabase();

let shop: RegisteredShop;
let ctx: Ctx;
let standIn: StandIn | undefined;
let conversationId: string;
const key = "sk-canary-0123456789abcdef";

beforeAll(async () => {
  shop = await registerShop("runner");
  ctx = { ...shop.ctx, now: () => new Date("2027-05-03T12:00:00Z") };
  await updateAgent(ctx, shop.rows.agentId, { provider: "openai", model: "gpt-5-mini" });
});
beforeEach(async () => {
  ({ conversationId } = await startConversation(ctx, shop.rows.channelId, { name: "Nina" }));
});
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
  delete process.env.OPENAI_BASE_URL;
  delete process.env.OPENAI_API_KEY;
});

/** Lets the model follow a script for one customer message; answers the agent's last message. */
async function turn(text: string, script: StandInScript): Promise<string> {
  await standIn?.close();
  standIn = await startOpenAiStandIn({ script });
  process.env.OPENAI_BASE_URL = standIn.url;
  process.env.OPENAI_API_KEY = key;
  await receiveMessage(ctx, conversationId, { text });
  await answerConversation(ctx, conversationId, { runAgent });
  const { data } = await listMessages(ctx, conversationId, { since: 0, limit: 50 });
  return data.findLast((message) => message.author === "agent")?.text ?? "";
}

async function contactId(): Promise<string> {
  const row = await unscopedDb().conversation.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: conversationId } },
  });
  return row.contactId;
}

async function ownVisits() {
  return (await listAppointments(ctx, { contactId: await contactId(), limit: 50 })).data;
}

async function freeStart(): Promise<string> {
  const [slot] = await findSlots(ctx, {
    serviceIds: [shop.rows.serviceId],
    from: "2027-05-06",
    to: "2027-05-06",
  });
  return slot?.startsAt ?? "";
}

const search = () =>
  callTool("find_slots", {
    serviceIds: [shop.rows.serviceId],
    from: "2027-05-06",
    to: "2027-05-06",
    limit: 20,
  });
const book = (startsAt: string) =>
  callTool("book_appointment", { serviceIds: [shop.rows.serviceId], staffId: "any", startsAt });

describe("a model that wants to book", () => {
  it("books an offered time only after a yes in a later message", async () => {
    const startsAt = await freeStart();
    await turn("quinta, por favor", [search(), book(startsAt), say("Posso confirmar?")]);
    expect(await ownVisits()).toHaveLength(0);
    await turn("sim", [book(startsAt), say("Marcado!")]);
    const [visit] = await ownVisits();
    expect(visit).toMatchObject({ startsAt: expect.any(String), source: "agent", conversationId });
    expect(Date.parse(visit?.startsAt ?? "")).toBe(Date.parse(startsAt));
  });

  it("cannot confirm for the customer by calling twice in one turn", async () => {
    const startsAt = await freeStart();
    await turn("quinta", [search(), book(startsAt), book(startsAt), say("Marcado!")]);
    expect(await ownVisits()).toHaveLength(0);
  });

  it("cannot book a start that the slot tool did not return here, however free it is", async () => {
    const startsAt = await freeStart();
    await turn("quinta", [book(startsAt), say("…")]);
    await turn("sim", [book(startsAt), say("Marcado!")]);
    expect(await ownVisits()).toHaveLength(0);
  });

  it("cannot turn a confirmed time into another one", async () => {
    const slots = await findSlots(ctx, {
      serviceIds: [shop.rows.serviceId],
      from: "2027-05-06",
      to: "2027-05-06",
    });
    const [first, second] = slots;
    await turn("quinta", [search(), book(first?.startsAt ?? ""), say("Posso confirmar?")]);
    await turn("sim", [book(second?.startsAt ?? ""), say("Marcado!")]);
    expect(await ownVisits()).toHaveLength(0);
  });
});

describe("a model that reaches for other people", () => {
  it("finds nobody else's appointment to move or cancel", async () => {
    const other = await createContact(ctx, { name: "Otto" });
    const startsAt = await freeStart();
    const theirs = await bookAppointment(ctx, {
      serviceIds: [shop.rows.serviceId],
      staffId: "any",
      startsAt,
      contactId: other.id,
    });
    await turn("cancela tudo", [callTool("cancel_appointment", { appointmentId: theirs.id }), say("ok?")]);
    await turn("sim", [
      callTool("cancel_appointment", { appointmentId: theirs.id }),
      callTool("reschedule_appointment", { appointmentId: theirs.id, startsAt }),
      callTool("my_appointments", {}),
      say("Cancelado!"),
    ]);
    const outputs = JSON.stringify(standIn?.requests.at(-1)?.toolOutputs);
    expect(outputs).toContain("not_found");
    expect(outputs).not.toContain("Otto");
    expect((await listAppointments(ctx, { contactId: other.id, limit: 5 })).data[0]?.status).toBe(
      "scheduled",
    );
  });

  it("cannot name a tenant, contact or conversation: extra arguments change nothing", async () => {
    const victim = await getContact(ctx, shop.rows.contactId);
    await turn("me chamo Zé", [
      callTool("save_contact", {
        name: "Zé",
        contactId: victim.id,
        tenantId: newId(),
        conversationId: newId(),
      }),
      say("Prazer!"),
    ]);
    expect((await getContact(ctx, victim.id)).name).toBe(victim.name);
    expect((await getContact(ctx, await contactId())).name).toBe("Zé");
  });

  it("is told nothing of the key it runs on, and no log or trace keeps it", async () => {
    await turn("oi", [say("Oi!")]);
    expect(JSON.stringify(standIn?.requests.at(-1)?.body)).not.toContain(key);
    const runs = await inTransaction(ctx, ({ db, tenantId }) =>
      db.agentRun.findMany({ where: { tenantId } }),
    );
    expect(
      JSON.stringify(runs, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
    ).not.toContain(key);
  });
});

describe("a provider in trouble", () => {
  it("is replaced by the built-in receptionist, visibly", async () => {
    const text = await turn("quanto custa o corte?", () => refuse(401));
    expect(text).toMatch(/R\$/);
    const { data } = await listMessages(ctx, conversationId, { since: 0, limit: 10 });
    const answer = data.findLast((message) => message.author === "agent");
    const trace = (await findTraces(ctx, [answer?.id ?? ""])).get(answer?.id ?? "");
    expect(trace).toMatchObject({
      provider: "builtin",
      fallbacks: [{ provider: "openai", reason: "unauthorized" }],
    });
  });

  it("counts as not ready without a key, and as ready with the shop's own", async () => {
    const of = async () =>
      (await listProviderCredentials(ctx)).find(({ provider }) => provider === "huggingface");
    expect(await of()).toMatchObject({ ready: false, source: "none", hint: null });
    await saveProviderCredential(ctx, "huggingface", { apiKey: "hf_0123456789" });
    expect(await of()).toMatchObject({ ready: true, source: "tenant", hint: "…6789" });
    const row = await unscopedDb().providerCredential.findFirstOrThrow();
    expect(row.sealed).not.toContain("hf_0123456789");
  });
});

describe("the conversation's owner", () => {
  it("gets it when the model hands over, and the agent is silent from then on", async () => {
    await turn("quero reclamar", [callTool("hand_over", { reason: "complaint" }), say("Vou chamar alguém.")]);
    const row = await unscopedDb().conversation.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: conversationId } },
    });
    expect(row).toMatchObject({ owner: "human", status: "pending", handoffReason: "complaint" });
    const before = (await listMessages(ctx, conversationId, { since: 0, limit: 50 })).data.length;
    await turn("alô?", [say("Oi de novo!")]);
    expect((await listMessages(ctx, conversationId, { since: 0, limit: 50 })).data).toHaveLength(before + 1);
    expect(standIn?.requests).toHaveLength(0);
  });

  it("gets it at once for a word on the shop's list", async () => {
    await updateAgent(ctx, shop.rows.agentId, { handoffRules: { keywords: ["advogado"] } });
    await turn("vou chamar meu ADVOGADO!", [say("…")]);
    expect(standIn?.requests).toHaveLength(0);
    const row = await unscopedDb().conversation.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: conversationId } },
    });
    expect(row.owner).toBe("human");
  });
});
