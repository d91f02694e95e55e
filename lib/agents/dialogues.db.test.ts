/** The receptionist's dialogues once more: through the agent's real tools, judged by the rows in a real database. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Dialogue, VisitFacts, WishFacts } from "@/lib/ai/builtin/dialogues/dialogue";
import { dialoguesEn } from "@/lib/ai/builtin/dialogues/en";
import { type ServiceKey, type ShopFixture, type StaffKey, shops } from "@/lib/ai/builtin/dialogues/fixture";
import { dialoguesPtBr } from "@/lib/ai/builtin/dialogues/pt-br";
import { dialoguesRo } from "@/lib/ai/builtin/dialogues/ro";
import { type DialogueShop, runDialogue } from "@/lib/ai/builtin/dialogues/run-dialogue";
import { createBuiltinModel } from "@/lib/ai/builtin/model";
import { toolNames } from "@/lib/ai/tools.shared";
import { listAppointments } from "@/lib/booking/appointments";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { addHolidays } from "@/lib/booking/holidays";
import { createService } from "@/lib/booking/services";
import { shopClock, toMinutes } from "@/lib/booking/shop-time.shared";
import { createStaff } from "@/lib/booking/staff";
import { createTimeOff } from "@/lib/booking/time-off";
import { joinWaitlist, listWaitlistOf } from "@/lib/booking/waitlist";
import { createChannel } from "@/lib/channels/channels";
import { createContact, getContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { asAgent, ctxForJob } from "@/lib/tenants/ctx-for";
import { updateTenant } from "@/lib/tenants/tenants";
import { testDatabase } from "@/lib/testing/database";
import { conversationMemory } from "./agent-state";
import { createAgent } from "./agents";
import { localTime } from "./tools/local-time";
import type { ToolContext } from "./tools/tool-context";
import { makeTools } from "./tools/toolset";

testDatabase();

type Shop = {
  ctx: Ctx;
  fixture: ShopFixture;
  services: Map<ServiceKey, string>;
  staff: Map<StaffKey, string>;
  agentId: string;
  channelId: string;
};

const suites = [
  ["en", dialoguesEn],
  ["pt-BR", dialoguesPtBr],
  ["ro", dialoguesRo],
] as const;

describe.each(suites)("the receptionist on the real calendar, in %s", (locale, dialogues) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(shops[locale]);
  });
  beforeEach(async () => {
    await unscopedDb().appointment.deleteMany({ where: { tenantId: shop.ctx.tenantId } });
    await unscopedDb().waitlistEntry.deleteMany({ where: { tenantId: shop.ctx.tenantId } });
  });

  it.each(dialogues.map((dialogue, index) => [dialogue.name, dialogue, index % 2 === 0] as const))(
    "%s",
    async (_name, dialogue, streaming) => {
      const real = await realShop(shop, dialogue);
      const failures = await runDialogue(dialogue, shop.fixture, real, createBuiltinModel(), streaming);
      expect(failures.join("\n")).toBe("");
    },
  );
});

async function openShop(fixture: ShopFixture): Promise<Shop> {
  const id = newId();
  const { locale, timeZone, currency, country, businessName: name } = fixture;
  await unscopedDb().tenant.create({
    data: {
      id,
      slug: `shop-${locale.toLowerCase()}`,
      name,
      vertical: "barbershop",
      locale,
      timeZone,
      currency,
      country,
    },
  });
  const ctx: Ctx = { ...(await ctxForJob(id)), now: () => new Date(fixture.now) };
  const { address, phone, website, notes, stepMin, changeNoticeMin, horizonDays } = fixture;
  const bookingPolicy = {
    stepMin,
    minNoticeMin: 1,
    cancelLimitMin: changeNoticeMin,
    maxAdvanceDays: horizonDays,
  };
  await updateTenant(ctx, { address, phone, website, about: notes, bookingPolicy });

  const services = new Map<ServiceKey, string>();
  for (const [position, { key, ...service }] of fixture.services.entries()) {
    const { lateFee } = fixture;
    const noShowPolicy =
      key === lateFee.service
        ? {
            ...{ deposit: null, noShowFee: null, freeCancelMin: lateFee.freeCancelMin },
            lateCancelFee: { kind: "percent" as const, percent: lateFee.percent },
          }
        : null;
    services.set(key, (await createService(ctx, { ...service, position, noShowPolicy })).id);
  }
  for (const { key, with: goesWith, ...extra } of fixture.addOns) {
    const addOnOfIds = goesWith.map((main) => get(services, main));
    services.set(key, (await createService(ctx, { ...extra, isAddOn: true, addOnOfIds })).id);
  }
  await addHolidays(ctx, [fixture.holiday]);
  const staff = new Map<StaffKey, string>();
  for (const [position, person] of fixture.staff.entries()) {
    const extras = fixture.addOns.filter((extra) => extra.with.some((key) => person.services.includes(key)));
    const does = [...person.services, ...extras.map(({ key }) => key)];
    const serviceIds = does.map((key) => get(services, key));
    const hours = { weekly: person.weekly };
    staff.set(person.key, (await createStaff(ctx, { name: person.name, serviceIds, hours, position })).id);
  }
  const clock = shopClock(timeZone);
  for (const { staff: key, date, from, to } of fixture.bookings) {
    const at = (time: string) => clock.instantOf(date, toMinutes(time));
    await createTimeOff(ctx, get(staff, key), { startsAt: at(from), endsAt: at(to) });
  }
  const agent = await createAgent(ctx, { name: fixture.agentName });
  const channel = await createChannel(ctx, { type: "web", name: "Web", agentId: agent.id });
  return { ctx, fixture, services, staff, agentId: agent.id, channelId: channel.id };
}

async function realShop(shop: Shop, dialogue: Dialogue): Promise<DialogueShop> {
  const { ctx } = shop;
  const contact = dialogue.contact ?? { name: null, phone: null };
  const contactId = (await createContact(ctx, { name: "?", phone: contact.phone })).id;
  await unscopedDb().contact.update({ where: { id: contactId }, data: { name: contact.name } });
  for (const visit of dialogue.own ?? []) await book(shop, visit, contactId);
  for (const visit of dialogue.past ?? []) await attended(shop, visit, contactId);
  for (const { services, from, to } of dialogue.waiting ?? [])
    await joinWaitlist(ctx, {
      ...{ contactId, fromDate: from, toDate: to, consent: true },
      serviceIds: services.map((key) => get(shop.services, key)),
    });
  const conversationId = newId();
  await inTransaction(ctx, ({ db, tenantId }) =>
    db.conversation.create({
      data: {
        id: conversationId,
        tenantId,
        contactId,
        channelId: shop.channelId,
        agentId: shop.agentId,
        locale: shop.fixture.locale,
        lastMessageAt: ctx.now(),
      },
    }),
  );
  const tool: ToolContext = {
    ctx: asAgent(ctx, conversationId),
    conversationId,
    contactId,
    turn: 0,
    memory: conversationMemory(conversationId),
    dryRun: false,
    handoff: null,
    proposed: false,
    changed: false,
  };
  const shown = { ...contact };
  const tools = makeTools(tool, toolNames);
  const run = (name: string) => async (input: never) => {
    const options = { toolCallId: newId(), messages: [], context: {} };
    const result = await tools[name]?.execute?.(input, options as never);
    if (name === "save_contact") shown.name = (result as { name: string | null }).name;
    return result;
  };
  return {
    contact: shown,
    async beginTurn(index) {
      tool.turn = index + 1;
      if (dialogue.taken?.beforeMessage !== index) return;
      const other = await createContact(ctx, { name: "Somebody else" });
      for (const visit of dialogue.taken.visits) await book(shop, visit, other.id);
    },
    tools: Object.fromEntries(toolNames.map((name) => [name, run(name)])) as DialogueShop["tools"],
    end: async () => ({
      appointments: await liveVisits(shop, contactId),
      waiting: await wishes(shop, contactId),
      name: (await getContact(ctx, contactId)).name,
      handedOver: tool.handoff !== null,
    }),
  };
}

/** A visit that took place: booked the evening before, and done. */
async function attended(shop: Shop, visit: VisitFacts, contactId: string): Promise<void> {
  const startsAt = shopClock(shop.fixture.timeZone).instantOf(visit.date, toMinutes(visit.time));
  const before = new Date(Date.parse(startsAt) - 12 * 3_600_000);
  await book({ ...shop, ctx: { ...shop.ctx, now: () => before } }, visit, contactId);
  await unscopedDb().appointment.updateMany({
    where: { contactId, startsAt: new Date(startsAt) },
    data: { status: "completed" },
  });
}

async function wishes({ ctx, services }: Shop, contactId: string): Promise<WishFacts[]> {
  return (await listWaitlistOf(ctx, contactId)).map((entry) => ({
    services: entry.services.map(({ id }) => keyOf(services, id)),
    from: entry.fromDate,
    to: entry.toDate,
  }));
}

async function book(shop: Shop, visit: VisitFacts, contactId: string): Promise<void> {
  const startsAt = shopClock(shop.fixture.timeZone).instantOf(visit.date, toMinutes(visit.time));
  const serviceIds = visit.services.map((key) => get(shop.services, key));
  await bookAppointment(shop.ctx, {
    serviceIds,
    staffId: get(shop.staff, visit.staff ?? "first"),
    startsAt,
    contactId,
  });
}

async function liveVisits(shop: Shop, contactId: string): Promise<VisitFacts[]> {
  const { data } = await listAppointments(shop.ctx, {
    contactId,
    status: ["scheduled", "confirmed"],
    limit: 50,
  });
  return data.map((view) => ({
    services: view.services.map(({ id }) => keyOf(shop.services, id)),
    staff: keyOf(shop.staff, view.staff.id),
    ...localTime(view.startsAt, shop.fixture.timeZone),
    confirmed: view.status === "confirmed",
  }));
}

function get<K>(map: Map<K, string>, key: K): string {
  const value = map.get(key);
  if (!value) throw new Error(`the fixture has no ${key}`);
  return value;
}

function keyOf<K>(map: Map<K, string>, id: string): K {
  for (const [key, value] of map) if (value === id) return key;
  throw new Error(`${id} is not of the fixture`);
}
