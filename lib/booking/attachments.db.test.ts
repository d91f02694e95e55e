import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { eraseContact } from "@/lib/contacts/erase-contact";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { attach, detach, listAttachments, listClientAttachments, readAttachment } from "./attachments";
import { maxAttachments } from "./attachments.shared";
import { changeStatus } from "./change-status";
import { listHistory } from "./history";
import { updateAppointment } from "./update-appointment";

const database = testDatabase();
const pdf = Buffer.from("%PDF-1.4 consent");
let ctx: Ctx;
let contactId: string;
let staffId: string;
let serviceId: string;
let visitId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const member = await make.member(tenant.id);
  ctx = make.ctx(tenant, { actor: { kind: "user", id: member.userId } });
  serviceId = (await make.service(tenant.id, { name: "Corte" })).id;
  staffId = (await make.staff(tenant.id, { name: "Caio" })).id;
  contactId = (await make.contact(tenant.id)).id;
  visitId = (await book("2027-05-04T14:00:00Z")).id;
});

const book = (startsAt: string) =>
  make.appointment(ctx, { serviceIds: [serviceId], staffId, contactId, startsAt });
const photo = () =>
  sharp({ create: { width: 800, height: 400, channels: 3, background: "#258" } })
    .jpeg()
    .toBuffer();
const files = () => unscopedDb().storedFile.count();

describe("an attachment", () => {
  it("is listed with its visit and read back, small and whole", async () => {
    const made = await attach(ctx, visitId, await photo(), { name: "fade.jpg", caption: "Degradê" });
    expect(await listAttachments(ctx, visitId)).toEqual([made]);
    expect(made).toMatchObject({
      caption: "Degradê",
      visitAt: "2027-05-04T14:00:00.000Z",
      file: { name: "fade.jpg", mime: "image/webp", width: 800, height: 400 },
    });
    const full = await readAttachment(ctx, visitId, made.id, { size: "full" });
    const thumb = await readAttachment(ctx, visitId, made.id, { size: "thumb" });
    expect((await sharp(full.bytes).metadata()).width).toBe(800);
    expect((await sharp(thumb.bytes).metadata()).width).toBe(320);
  });

  it("is gone with its bytes when it is taken off", async () => {
    const { id } = await attach(ctx, visitId, pdf, { name: "termo.pdf" });
    await detach(ctx, visitId, id);
    expect([await files(), await unscopedDb().storedFileContent.count()]).toEqual([0, 0]);
    await expect(detach(ctx, visitId, id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(readAttachment(ctx, visitId, id, { size: "full" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("belongs to one visit: by another visit's address it does not exist", async () => {
    const { id } = await attach(ctx, visitId, pdf, { name: "termo.pdf" });
    const other = await book("2027-05-05T14:00:00Z");
    await expect(readAttachment(ctx, other.id, id, { size: "full" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("leaves nothing behind when it is refused", async () => {
    await expect(attach(ctx, visitId, Buffer.from("<svg/>"), { name: "a.png" })).rejects.toMatchObject({
      code: "files.not_supported",
    });
    expect(await files()).toBe(0);
  });

  it("is one of twenty at most, also when two come at the same moment", async () => {
    for (let n = 1; n < maxAttachments; n++) await attach(ctx, visitId, pdf, { name: `${n}.pdf` });
    const last = await Promise.allSettled([
      attach(ctx, visitId, pdf, { name: "a.pdf" }),
      attach(ctx, visitId, pdf, { name: "b.pdf" }),
    ]);
    expect(last.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await files()).toBe(maxAttachments);
  });

  it("is a colleague's secret from a member who sees one calendar only", async () => {
    const { id } = await attach(ctx, visitId, pdf, { name: "termo.pdf" });
    const own = { ...ctx, onlyStaffId: (await make.staff(ctx.tenantId)).id };
    await expect(listAttachments(own, visitId)).rejects.toMatchObject({ kind: "not_found" });
    await expect(attach(own, visitId, pdf, { name: "x.pdf" })).rejects.toMatchObject({ kind: "not_found" });
    await expect(readAttachment(own, visitId, id, { size: "full" })).rejects.toMatchObject({
      kind: "not_found",
    });
    expect((await listClientAttachments(own, contactId, { limit: 10 })).data).toEqual([]);
  });

  it("goes with its client's erasure", async () => {
    await attach(ctx, visitId, await photo(), { name: "ana.jpg" });
    await eraseContact(ctx, contactId);
    expect(await files()).toBe(0);
  });
});

describe("a client's pictures", () => {
  it("come from all visits, the newest first, page by page", async () => {
    const other = await book("2027-05-11T14:00:00Z");
    const names = ["1.pdf", "2.pdf", "3.pdf"];
    for (const [minute, name] of names.entries()) {
      const later = { ...ctx, now: () => new Date(Date.UTC(2027, 4, 12, 12, minute)) };
      await attach(later, minute === 1 ? other.id : visitId, pdf, { name });
    }
    const first = await listClientAttachments(ctx, contactId, { limit: 2 });
    const rest = await listClientAttachments(ctx, contactId, {
      limit: 2,
      cursor: first.nextCursor ?? undefined,
    });
    expect([first, rest].map(({ data }) => data.map(({ file }) => file.name))).toEqual([
      ["3.pdf", "2.pdf"],
      ["1.pdf"],
    ]);
  });
});

describe("a visit's history", () => {
  it("says who did what, with the names of people and services, newest first", async () => {
    const other = await make.staff(ctx.tenantId, { name: "Davi" });
    await updateAppointment(ctx, visitId, { startsAt: "2027-05-04T15:00:00Z", staffId: other.id });
    await changeStatus({ ...ctx, actor: { kind: "public", id: null } }, visitId, "confirm");
    await changeStatus(ctx, visitId, "cancel", { reason: "sick" });
    const { data, nextCursor } = await listHistory(ctx, visitId, { limit: 3 });
    expect(data).toMatchObject([
      {
        kind: "status",
        actor: { kind: "user" },
        changes: [
          { field: "status", from: "confirmed", to: "cancelled" },
          { field: "reason", from: null, to: "sick" },
        ],
      },
      {
        kind: "status",
        actor: { kind: "public", name: null },
        changes: [{ field: "status", from: "scheduled", to: "confirmed" }],
      },
      {
        kind: "moved",
        changes: [
          { field: "startsAt", from: "2027-05-04T14:00:00.000Z", to: "2027-05-04T15:00:00.000Z" },
          { field: "endsAt" },
          { field: "staff", from: { name: "Caio" }, to: { name: "Davi" } },
        ],
      },
    ]);
    expect(data[0]?.actor.name).toBeTruthy();
    const first = await listHistory(ctx, visitId, { limit: 3, cursor: nextCursor ?? undefined });
    expect(first.data).toMatchObject([{ kind: "created" }]);
    expect(first.data[0]?.changes).toContainEqual({
      field: "services",
      from: null,
      to: [{ id: serviceId, name: "Corte" }],
    });
  });

  it("shows no difference where only words changed, and nothing of another shop", async () => {
    await updateAppointment(ctx, visitId, { notes: "Prefers scissors" });
    expect((await listHistory(ctx, visitId, { limit: 1 })).data).toMatchObject([
      { kind: "edited", changes: [] },
    ]);
    const stranger = make.ctx(await make.tenant());
    await expect(listHistory(stranger, visitId, { limit: 1 })).rejects.toMatchObject({ kind: "not_found" });
  });
});
