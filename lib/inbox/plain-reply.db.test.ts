/** A bare yes, no or STOP in a chat, from the customer's message to the row and the words that come back. */
import { beforeEach, describe, expect, it } from "vitest";
import type { RunAgent } from "@/lib/agents/agent-outcome";
import { hasStopped } from "@/lib/contacts/consents";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { agentOutcome } from "@/lib/testing/agent-outcome";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { answerConversation } from "./answer-conversation";
import { listMessages } from "./messages";
import { takeOver } from "./owners";
import { receiveMessage } from "./receive-message";

const database = testDatabase();
const now = new Date("2027-05-03T14:00:00Z");
let team: Ctx;
let customer: Ctx;
let id: string;
let agentId: string;
let contactId: string;
let visitId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const member = await make.member(tenant.id);
  const conversation = await make.conversation(tenant.id, { locale: "pt-BR" });
  id = conversation.id;
  agentId = conversation.agentId ?? "";
  contactId = conversation.contactId;
  team = { ...make.ctx(tenant, { actor: { kind: "user", id: member.userId } }), now: () => now };
  customer = { ...team, actor: { kind: "visitor", id }, permissions: new Set() };
  const service = await make.service(tenant.id);
  const staff = await make.staff(tenant.id, { name: "Caio" });
  const visit = await make.appointment(make.ctx(tenant), {
    ...{ serviceIds: [service.id], staffId: staff.id, contactId, startsAt: "2027-05-04T14:00:00Z" },
  });
  visitId = visit.id;
});

/** A reminder of the visit that left so long ago. */
async function reminded(minutesAgo: number): Promise<void> {
  await unscopedDb().outboxMessage.create({
    data: {
      id: newId(),
      tenantId: team.tenantId,
      contactId,
      appointmentId: visitId,
      kind: "reminder",
      purpose: "appointments",
      channel: "email",
      status: "sent",
      sentAt: new Date(now.getTime() - minutesAgo * 60_000),
      sequence: 0,
      dedupeKey: newId(),
      recipient: "x@example.com",
      subject: "",
      body: "",
      createdAt: now,
    },
  });
}

const agent: RunAgent = async () => agentOutcome(agentId, "answer of the agent");
async function say(text: string, runAgent = agent): Promise<string> {
  const { message } = await receiveMessage(customer, id, { text });
  await answerConversation(customer, id, { runAgent, seq: message.seq });
  return (await listMessages(team, id, { since: 0, limit: 100 })).data.at(-1)?.text ?? "";
}
const status = async () =>
  (await unscopedDb().appointment.findUniqueOrThrow({ where: { id: visitId } })).status;
const stopped = () => inTransaction(team, (ctx) => hasStopped(ctx, contactId));

describe("yes and no after a reminder", () => {
  it("confirm and cancel the visit, say so in the customer's language, and ask no model", async () => {
    await reminded(30);
    expect(await say("Sim")).toMatch(/^Obrigado, sua visita está confirmada: .* às 11:00 com Caio/);
    expect(await status()).toBe("confirmed");
    expect(await unscopedDb().agentRun.count()).toBe(0);
  });

  it("cancel too, within the shop's limit", async () => {
    await reminded(30);
    expect(await say("não")).toMatch(/foi cancelada/);
    expect(await status()).toBe("cancelled");
  });

  it("are the agent's to answer once the two have talked since", async () => {
    await reminded(30);
    await say("oi, quanto custa a barba?");
    expect(await say("sim")).toBe("answer of the agent");
    expect(await status()).toBe("scheduled");
  });

  it("are the agent's to answer past the shop's limit for changes", async () => {
    await unscopedDb().tenant.update({
      where: { id: team.tenantId },
      data: { bookingPolicy: { cancelLimitMin: 48 * 60 } },
    });
    await reminded(30);
    expect(await say("não")).toBe("answer of the agent");
    expect(await status()).toBe("scheduled");
  });

  it("are the agent's to answer when nothing was reminded, or it was long ago", async () => {
    expect(await say("sim")).toBe("answer of the agent");
    await reminded(3 * 24 * 60);
    expect(await status()).toBe("scheduled");
  });
});

describe("STOP", () => {
  it("ends all messages and says so, whatever was talked about before", async () => {
    await say("oi");
    expect(await say("PARAR")).toMatch(/não vai mais enviar mensagens/);
    expect(await stopped()).toBe(true);
  });

  it("counts while a person has the conversation", async () => {
    await takeOver(team, id);
    await receiveMessage(customer, id, { text: "stop" });
    expect(await stopped()).toBe(true);
  });

  it("inside a sentence is talk", async () => {
    expect(await say("não quero parar de cortar com o Caio")).toBe("answer of the agent");
    expect(await stopped()).toBe(false);
  });
});
