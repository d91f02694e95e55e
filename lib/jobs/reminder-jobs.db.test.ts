import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { joinWaitlist } from "@/lib/booking/waitlist";
import { offerFreedSlot } from "@/lib/booking/waitlist-offers";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { updateNotificationSettings } from "@/lib/notifications/settings";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { expireWaitlistOffers } from "./expire-waitlist-offers";
import { reservationReminders } from "./reservation-reminders";
import { sendOutbox } from "./send-outbox";
import { sendReminderJob } from "./send-reminder";

const database = testDatabase();
const run = { id: newId(), signal: new AbortController().signal, retry: 0 };
const hour = 3_600_000;
let ctx: Ctx;
let serviceId: string;

/** A shop on the real clock, because jobs know no other. */
async function shop(): Promise<Ctx> {
  const tenant = await make.tenant({
    timeZone: "UTC",
    bookingPolicy: { stepMin: 5, minNoticeMin: 0, maxAdvanceDays: 60 },
  });
  const made = make.ctx(tenant, { now: () => new Date() });
  serviceId = (await make.service(tenant.id)).id;
  const day = [["00:00", "24:00"]];
  const weekly = Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((name) => [name, day]),
  );
  await make.staff(tenant.id, { weekly });
  await updateNotificationSettings(made, { quietHours: null, offsetsMin: [120] });
  return made;
}

beforeEach(async () => {
  await database.reset();
  vi.stubEnv("SMTP_URL", "");
  ctx = await shop();
});

afterEach(() => vi.unstubAllEnvs());

/** The next whole five minutes at least so many hours ahead. */
function ahead(hours: number): string {
  const step = 5 * 60_000;
  return new Date(Math.ceil((Date.now() + hours * hour) / step) * step).toISOString();
}

async function book(who: Ctx, hours: number) {
  const contactId = (await make.contact(who.tenantId, { email: `${newId()}@example.com` })).id;
  return make.appointment(who, { serviceIds: [serviceId], startsAt: ahead(hours), contactId });
}

async function jobs(name: string) {
  const rows = await unscopedDb().$queryRaw<{ data: Record<string, unknown> }[]>`
    select data from pgboss.job where name = ${name} order by created_on`;
  return rows.map((row) => row.data);
}

describe("reservation-reminders", () => {
  it("gives a job to a reminder that lost its own, once it is due soon, in every shop that is open", async () => {
    const soon = await book(ctx, 3);
    await book(ctx, 48);
    const closed = await shop();
    await book(closed, 3);
    await unscopedDb().tenant.update({ where: { id: closed.tenantId }, data: { suspendedAt: new Date() } });
    await unscopedDb().$executeRaw`delete from pgboss.job`;
    await reservationReminders({}, run);
    const { tenantId } = ctx;
    expect(await jobs("send-reminder")).toEqual([
      { tenantId, appointmentId: soon.id, sequence: 0, offsetMin: 120 },
    ]);
  });

  it("finds messages whose job is gone, and reminds nobody where the installation does not", async () => {
    await book(ctx, 3);
    await unscopedDb().$executeRaw`delete from pgboss.job`;
    await unscopedDb().outboxMessage.updateMany({ data: { createdAt: new Date(Date.now() - hour) } });
    vi.stubEnv("CRON_REMINDERS_ENABLED", "false");
    await reservationReminders({}, run);
    const [message] = await unscopedDb().outboxMessage.findMany();
    expect(await jobs("send-outbox")).toEqual([{ tenantId: ctx.tenantId, messageId: message?.id }]);
    expect(await jobs("send-reminder")).toEqual([]);
  });
});

it("send-reminder and send-outbox bring one reminder to the outbox, however often they run", async () => {
  const { id } = await book(ctx, 1);
  const plan = { tenantId: ctx.tenantId, appointmentId: id, sequence: 0, offsetMin: 120 };
  await sendReminderJob(plan, run);
  await sendReminderJob(plan, run);
  for (const payload of await jobs("send-outbox")) {
    await sendOutbox(payload as { tenantId: string; messageId: string }, run);
    await sendOutbox(payload as { tenantId: string; messageId: string }, run);
  }
  const rows = await unscopedDb().outboxMessage.findMany({ orderBy: { id: "asc" } });
  expect(rows.map(({ kind, status, transport, attempts }) => [kind, status, transport, attempts])).toEqual([
    ["booked", "sent", "outbox", 1],
    ["reminder", "sent", "outbox", 1],
  ]);
});

it("expire-waitlist-offers passes on what ran out, and leaves what did not", async () => {
  const wish = { serviceIds: [serviceId], fromDate: ahead(0).slice(0, 10), toDate: ahead(72).slice(0, 10) };
  for (const name of ["Ana", "Bia"])
    await joinWaitlist(ctx, { ...wish, contact: { name, email: `${name}@example.com` }, consent: true });
  const startsAt = new Date(ahead(24));
  const staff = await unscopedDb().staff.findFirstOrThrow({ where: { tenantId: ctx.tenantId } });
  const slot = { staffId: staff.id, startsAt, endsAt: new Date(startsAt.getTime() + 30 * 60_000) };
  // One start fits: the others of the grid would touch the same time.
  expect(await offerFreedSlot(ctx, slot)).toBeGreaterThan(0);
  await expireWaitlistOffers({}, run);
  const open = () => unscopedDb().waitlistOffer.count({ where: { status: "open" } });
  const before = await open();
  expect(before).toBeGreaterThan(0);
  const past = new Date(Date.now() - 1_000);
  await unscopedDb().waitlistOffer.updateMany({ data: { expiresAt: past } });
  await unscopedDb().slotHold.updateMany({ data: { expiresAt: past } });
  await expireWaitlistOffers({}, run);
  expect(await unscopedDb().waitlistOffer.count({ where: { status: "expired" } })).toBe(before);
});
