import { beforeEach, describe, expect, it, vi } from "vitest";
import { recordConsent } from "@/lib/contacts/consents";
import { updateContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { deliverMessage } from "@/lib/notifications/deliver";
import type { Letter } from "@/lib/notifications/mailer";
import { updateNotificationSettings } from "@/lib/notifications/settings";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { cancelAppointment, changeStatus } from "./change-status";
import { confirmManaged, getManaged, issueManageLink } from "./manage-links";
import { catchUpReminders } from "./reminder-catch-up";
import { answerReminder } from "./reminder-replies";
import { sendReminder } from "./reminders";
import { reviewMessage } from "./review-message";
import { updateAppointment } from "./update-appointment";

const database = testDatabase();
/** Tuesday 11:00 in the shop; the clock stands at Monday 08:00. */
const startsAt = "2027-05-04T14:00:00Z";
const dayBefore = "2027-05-03T14:00:00Z";
const twoHoursBefore = "2027-05-04T12:00:00Z";
let ctx: Ctx;
let serviceId: string;
let staffId: string;
let contactId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
  contactId = (await make.contact(tenant.id, { email: "bruno@example.com" })).id;
});

const at = (time: string): Ctx => ({ ...ctx, now: () => new Date(time) });
const book = (over: object = {}, who = ctx) =>
  make.appointment(who, { serviceIds: [serviceId], staffId, startsAt, contactId, ...over });
const remind = (appointmentId: string, sequence: number, offsetMin: number, time: string) =>
  sendReminder(at(time), { appointmentId, sequence, offsetMin });
const messages = () => unscopedDb().outboxMessage.findMany({ orderBy: { id: "asc" } });
const kinds = async () => (await messages()).map((row) => row.kind);

async function jobs(name: string) {
  const rows = await unscopedDb().$queryRaw<{ data: Record<string, unknown>; delay: number }[]>`
    select data, round(extract(epoch from start_after - created_on))::int as delay from pgboss.job
    where name = ${name} order by start_after`;
  return rows;
}

async function deliverAll(who: Ctx): Promise<Letter[]> {
  const sent: Letter[] = [];
  for (const { id } of await messages()) {
    await deliverMessage(who, id, reviewMessage, async (letter) => {
      sent.push(letter);
      return { transport: "smtp", providerId: "1" };
    });
  }
  return sent;
}

describe("booking", () => {
  it("writes a confirmation and plans each reminder for its exact time, in the booking's transaction", async () => {
    const { id } = await book();
    const [message] = await messages();
    expect(message).toMatchObject({
      kind: "booked",
      dedupeKey: `${id}:booked:0`,
      recipient: "bruno@example.com",
      status: "queued",
      sequence: 0,
    });
    expect(message?.subject).toContain("11:00");
    expect(message?.body).toContain("Bruno");
    expect(message?.body).not.toContain("{{");
    expect(await jobs("send-outbox")).toHaveLength(1);
    expect(await jobs("send-reminder")).toEqual([
      { data: { tenantId: ctx.tenantId, appointmentId: id, sequence: 0, offsetMin: 1440 }, delay: 3 * 3600 },
      { data: { tenantId: ctx.tenantId, appointmentId: id, sequence: 0, offsetMin: 120 }, delay: 25 * 3600 },
    ]);
  });

  it("leaves no message and no job behind when it is rolled back", async () => {
    const failed = inTransaction(ctx, async (tx) => {
      await book({}, tx);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await messages()).toEqual([]);
    expect(await jobs("send-reminder")).toEqual([]);
  });

  it("plans no reminder whose time has passed, and writes nothing of the past", async () => {
    await book({}, at("2027-05-04T11:30:00Z"));
    expect((await jobs("send-reminder")).map((job) => job.data.offsetMin)).toEqual([120]);
    await book({ startsAt: "2027-05-04T15:00:00Z" }, at("2027-05-04T14:30:00Z"));
    expect(await jobs("send-reminder")).toHaveLength(1);
  });

  it("writes to nobody without an address, and notes the consent of who gave one", async () => {
    const silent = await make.contact(ctx.tenantId, { name: "Caio" });
    await book({ contactId: silent.id });
    expect(await messages()).toEqual([]);
    await book({ startsAt: "2027-05-04T15:00:00Z" });
    expect(
      await unscopedDb().consent.findMany({ select: { contactId: true, state: true, source: true } }),
    ).toEqual([{ contactId, state: "given", source: "dashboard" }]);
  });

  it("says nothing at once where the shop does not want to, and still reminds", async () => {
    await updateNotificationSettings(ctx, { confirmations: false, offsetsMin: [60] });
    await book();
    expect(await messages()).toEqual([]);
    expect((await jobs("send-reminder")).map((job) => job.data.offsetMin)).toEqual([60]);
  });

  it("does not carry what a stranger wrote in the place of a name", async () => {
    const spam = await make.contact(ctx.tenantId, { name: "Win at evil.example", email: "x@example.com" });
    await book({ contactId: spam.id });
    expect((await messages())[0]?.body).not.toContain("evil");
  });
});

describe("a reminder", () => {
  it("is written once, whoever runs its job and however often", async () => {
    const { id } = await book();
    const outcomes = await Promise.all([remind(id, 0, 1440, dayBefore), remind(id, 0, 1440, dayBefore)]);
    expect(outcomes.sort()).toEqual(["written", "written_before"]);
    expect(await remind(id, 0, 1440, dayBefore)).toBe("written_before");
    expect(await kinds()).toEqual(["booked", "reminder"]);
  });

  it("never speaks of the old time of a moved visit", async () => {
    const { id } = await book();
    await updateAppointment(ctx, id, { startsAt: "2027-05-04T18:00:00Z" });
    expect(await remind(id, 0, 120, twoHoursBefore)).toBe("stale");
    expect(await remind(id, 1, 120, "2027-05-04T16:00:00Z")).toBe("written");
    expect(await kinds()).toEqual(["booked", "moved", "reminder"]);
    expect((await messages())[2]?.body).toContain("15:00");
  });

  it("that was written before the visit moved is dropped when it is sent", async () => {
    const { id } = await book();
    await remind(id, 0, 1440, dayBefore);
    await updateAppointment(ctx, id, { startsAt: "2027-05-04T18:00:00Z" });
    const sent = await deliverAll(at("2027-05-03T14:01:00Z"));
    expect(sent.map((letter) => letter.text.includes("15:00"))).toEqual([true]);
    const states = (await messages()).map(({ kind, status, reason }) => [kind, status, reason]);
    expect(states).toEqual([
      ["booked", "dropped", "out_of_date"],
      ["reminder", "dropped", "out_of_date"],
      ["moved", "sent", null],
    ]);
  });

  it("is not written for a cancelled visit, and comes back with one that is reopened", async () => {
    const { id } = await book();
    await cancelAppointment(ctx, id);
    expect(await remind(id, 0, 120, twoHoursBefore)).toBe("stale");
    expect(await remind(id, 1, 120, twoHoursBefore)).toBe("stale");
    await changeStatus(ctx, id, "reopen");
    expect(await remind(id, 2, 120, twoHoursBefore)).toBe("written");
    expect(await kinds()).toEqual(["booked", "cancelled", "booked", "reminder"]);
  });

  it("follows a confirmation, which is no other time", async () => {
    const { id } = await book();
    await changeStatus(ctx, id, "confirm");
    expect(await remind(id, 0, 120, twoHoursBefore)).toBe("written");
  });

  it("is dropped for a visit that began, and when a later one is due already", async () => {
    const { id } = await book();
    expect(await remind(id, 0, 120, "2027-05-04T14:00:00Z")).toBe("too_late");
    expect(await remind(id, 0, 1440, "2027-05-04T12:30:00Z")).toBe("too_late");
  });

  it("waits while its worker wakes in the shop's quiet hours", async () => {
    await updateNotificationSettings(ctx, { offsetsMin: [600] });
    // 01:00 in the shop: ten hours before eleven.
    const { id } = await book();
    expect((await jobs("send-reminder")).map((job) => job.delay)).toEqual([24 * 3600]);
    expect(await remind(id, 0, 600, "2027-05-04T04:00:00Z")).toBe("later");
    expect(await remind(id, 0, 600, "2027-05-04T11:00:00Z")).toBe("written");
  });

  it("is off when the shop or the installation says so", async () => {
    const { id } = await book();
    await updateNotificationSettings(ctx, { offsetsMin: [1440] });
    expect(await remind(id, 0, 120, twoHoursBefore)).toBe("off");
    vi.stubEnv("CRON_REMINDERS_ENABLED", "false");
    expect(await remind(id, 0, 1440, dayBefore)).toBe("off");
    vi.unstubAllEnvs();
    await updateNotificationSettings(ctx, { reminders: false });
    expect(await remind(id, 0, 1440, dayBefore)).toBe("off");
  });

  it("is not sent to somebody who withdrew meanwhile, nor to an address that is theirs no more", async () => {
    const { id } = await book();
    await remind(id, 0, 1440, dayBefore);
    await recordConsent(ctx, contactId, { channel: "email", purpose: "appointments", state: "withdrawn" });
    expect(await deliverAll(at(dayBefore))).toEqual([]);
    expect((await messages()).map((row) => row.reason)).toEqual(["no_consent", "no_consent"]);
    expect(await remind(id, 0, 120, twoHoursBefore)).toBe("unreachable");

    await recordConsent(ctx, contactId, { channel: "email", purpose: "appointments", state: "given" });
    await remind(id, 0, 120, twoHoursBefore);
    await updateContact(ctx, contactId, { email: "other@example.com" });
    expect(await deliverAll(at(twoHoursBefore))).toEqual([]);
    expect((await messages()).at(-1)?.reason).toBe("address_changed");
  });

  it("is not given back by booking again after a withdrawal", async () => {
    await book();
    await recordConsent(ctx, contactId, { channel: "all", purpose: "all", state: "withdrawn" });
    await book({ startsAt: "2027-05-04T15:00:00Z" });
    expect(await kinds()).toEqual(["booked"]);
  });
});

describe("catching up", () => {
  it("finds what lost its job, and nothing that was written or whose time the client just heard", async () => {
    const { id } = await book();
    await unscopedDb().$executeRaw`delete from pgboss.job`;
    expect(await catchUpReminders(at("2027-05-03T13:00:00Z"))).toBe(1);
    expect((await jobs("send-reminder")).map(({ data, delay }) => [data.offsetMin, delay])).toEqual([
      [1440, 3600],
    ]);
    await remind(id, 0, 1440, dayBefore);
    expect(await catchUpReminders(at(dayBefore))).toBe(0);
    await book({ startsAt: "2027-05-04T15:00:00Z" }, at("2027-05-04T13:30:00Z"));
    expect(await catchUpReminders(at("2027-05-04T13:35:00Z"))).toBe(1);
  });
});

describe("the link of a message", () => {
  it("shows without changing, acts when asked, and outlives a link that was issued elsewhere", async () => {
    const { id } = await book();
    const token = /manage\/([\w-]{64})\n/.exec((await messages())[0]?.body ?? "")?.[1] ?? "";
    await issueManageLink(ctx, id);
    const visitor = make.publicCtx(ctx);
    expect(await getManaged(visitor, token)).toMatchObject({ id, status: "scheduled" });
    expect(await confirmManaged(visitor, token)).toMatchObject({ status: "confirmed" });
  });

  it("is nothing in another shop, and nothing for another purpose", async () => {
    await book();
    const body = (await messages())[0]?.body ?? "";
    const token = /manage\/([\w-]{64})\n/.exec(body)?.[1] ?? "";
    const foreign = make.publicCtx(make.ctx(await make.tenant()));
    await expect(getManaged(foreign, token)).rejects.toMatchObject({ kind: "not_found" });
    const { unsubscribeToken } = (await messages())[0] ?? {};
    await expect(getManaged(make.publicCtx(ctx), unsubscribeToken ?? "")).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("an answer to a reminder", () => {
  const answer = (text: string, time = twoHoursBefore) => answerReminder(at(time), contactId, text);

  it("confirms or cancels the visit that it spoke of, and stops everything on STOP", async () => {
    const { id } = await book();
    await remind(id, 0, 1440, dayBefore);
    expect(await answer("sim")).toEqual({ kind: "none" }); // not sent yet
    await deliverAll(at(dayBefore));
    expect(await answer("posso levar meu filho?")).toEqual({ kind: "none" });
    expect(await answer("Sim!")).toMatchObject({ kind: "confirmed", appointment: { id } });
    expect(await answer("Não")).toMatchObject({ kind: "cancelled", appointment: { id } });
    expect(await answer("Não")).toEqual({ kind: "none" });
    expect(await answer("STOP")).toEqual({ kind: "stopped" });
    await book({ startsAt: "2027-05-04T15:00:00Z" });
    expect(await kinds()).toEqual(["booked", "reminder", "cancelled"]);
  });

  it("is about nothing when the visit moved after the reminder", async () => {
    const { id } = await book();
    await remind(id, 0, 1440, dayBefore);
    await deliverAll(at(dayBefore));
    await updateAppointment(ctx, id, { startsAt: "2027-05-04T18:00:00Z" });
    expect(await answer("sim", "2027-05-03T15:00:00Z")).toEqual({ kind: "none" });
  });
});
