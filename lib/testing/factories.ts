/** Makes rows for tests, the seed and browser tests: sensible defaults, anything can be named. */
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { jobPermissions, publicPermissions } from "@/lib/tenants/permissions.shared";

type TenantRow = Prisma.TenantUncheckedCreateInput;
const nineToSix = [["09:00", "18:00"]];

/** Monday 3 May 2027, 08:00 in São Paulo: the clock of `make.ctx` unless told. */
export const testNow = "2027-05-03T11:00:00Z";

export const make = {
  /** A barbershop in São Paulo with a half-hour grid and no notice. */
  async tenant(over: Partial<TenantRow> = {}) {
    const id = over.id ?? newId();
    return unscopedDb().tenant.create({
      data: {
        slug: `shop-${id.slice(-12)}`,
        name: "Barbearia",
        vertical: "barbershop",
        locale: "pt-BR",
        timeZone: "America/Sao_Paulo",
        currency: "BRL",
        country: "BR",
        bookingPolicy: { stepMin: 30, minNoticeMin: 0, maxAdvanceDays: 60 },
        ...over,
        id,
      },
    });
  },

  /** A Ctx with every permission (a person at the desk unless `over` says otherwise) and a clock that stands still. */
  ctx(
    tenant: Pick<Ctx["tenant"], "id" | "slug" | "name" | "locale" | "timeZone" | "currency" | "country">,
    over: Partial<Ctx> & { at?: string } = {},
  ): Ctx {
    const { at = testNow, ...rest } = over;
    const { id, slug, name, locale, timeZone, currency, country } = tenant;
    return {
      tenantId: id,
      tenant: { id, slug, name, locale, timeZone, currency, country },
      actor: { kind: "user", id: newId() },
      permissions: jobPermissions,
      locale,
      timeZone,
      now: () => new Date(at),
      requestId: null,
      ip: null,
      userAgent: null,
      ...rest,
    };
  },

  /** The public's Ctx in the same shop, at the same time. */
  publicCtx(ctx: Ctx): Ctx {
    return { ...ctx, actor: { kind: "public", id: null }, permissions: publicPermissions };
  },

  /** Somebody who works nine to six every day and does every service there is. */
  async staff(tenantId: string, over: Partial<Prisma.StaffUncheckedCreateInput> = {}) {
    const db = unscopedDb();
    const staff = await db.staff.create({
      data: {
        name: "Ana Souza",
        weekly: Object.fromEntries(
          ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, nineToSix]),
        ),
        ...over,
        id: over.id ?? newId(),
        tenantId,
      },
    });
    const services = await db.service.findMany({ where: { tenantId }, select: { id: true } });
    await db.staffService.createMany({
      data: services.map((service) => ({ tenantId, staffId: staff.id, serviceId: service.id })),
    });
    return staff;
  },

  /** A half-hour cut for 50.00 that everybody on the staff does. */
  async service(tenantId: string, over: Partial<Prisma.ServiceUncheckedCreateInput> = {}) {
    const db = unscopedDb();
    const service = await db.service.create({
      data: { name: "Corte", durationMin: 30, priceCents: 5000, ...over, id: over.id ?? newId(), tenantId },
    });
    const staff = await db.staff.findMany({ where: { tenantId }, select: { id: true } });
    await db.staffService.createMany({
      data: staff.map((person) => ({ tenantId, staffId: person.id, serviceId: service.id })),
    });
    return service;
  },

  async contact(tenantId: string, over: Partial<Prisma.ContactUncheckedCreateInput> = {}) {
    const name = over.name ?? "Bruno Lima";
    return unscopedDb().contact.create({
      data: { searchText: name.toLowerCase(), ...over, name, id: over.id ?? newId(), tenantId },
    });
  },

  /** An appointment as the use case makes it; it needs a service and somebody who does it. */
  async appointment(
    ctx: Ctx,
    over: { serviceIds: string[]; startsAt: string; staffId?: string; contactId?: string; notes?: string },
  ) {
    const { bookAppointment } = await import("@/lib/booking/book-appointment");
    const { contactId, staffId = "any", ...rest } = over;
    const client = contactId ? { contactId } : { contact: { name: "Bruno Lima" } };
    return bookAppointment(ctx, { ...rest, ...client, staffId });
  },

  /** A person of the team. */
  async member(tenantId: string, over: { role?: string; name?: string; userId?: string } = {}) {
    const { role = "TENANT_ADMIN", name = "Carla Dias", userId = newId() } = over;
    const db = unscopedDb();
    await db.user.upsert({
      where: { id: userId },
      create: { id: userId, name, email: `${userId}@example.com` },
      update: {},
    });
    return db.membership.create({ data: { id: newId(), tenantId, userId, role } });
  },

  /** An active agent of the built-in model. */
  async agent(tenantId: string, over: Partial<Prisma.AgentUncheckedCreateInput> = {}) {
    return unscopedDb().agent.create({ data: { name: "Lia", ...over, id: over.id ?? newId(), tenantId } });
  },

  /** A web channel with a public key. */
  async channel(tenantId: string, over: Partial<Prisma.ChannelUncheckedCreateInput> = {}) {
    const id = over.id ?? newId();
    return unscopedDb().channel.create({
      data: { type: "web", name: "Site", publicKey: `wk_${id.replaceAll("-", "")}`, ...over, id, tenantId },
    });
  },

  /** An empty conversation of a new contact on a new web channel, owned by a new agent. */
  async conversation(tenantId: string, over: Partial<Prisma.ConversationUncheckedCreateInput> = {}) {
    const agentId = over.agentId ?? (await make.agent(tenantId)).id;
    const channelId = over.channelId ?? (await make.channel(tenantId, { agentId })).id;
    const contactId = over.contactId ?? (await make.contact(tenantId)).id;
    return unscopedDb().conversation.create({
      data: {
        locale: "pt-BR",
        lastMessageAt: new Date(testNow),
        ...over,
        ...{ agentId, channelId, contactId, tenantId, id: over.id ?? newId() },
      },
    });
  },
};
