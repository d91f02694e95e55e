import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { bookAppointment } from "./book-appointment";
import { findSlots } from "./find-slots";
import { createResource, deleteResource, listResources, updateResource } from "./resources";
import { createService, deleteService, listServices, orderServices, updateService } from "./services";
import { updateAppointment } from "./update-appointment";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z"; // Tuesday, 10:00 in the shop
const tuesday = { from: "2027-05-04", to: "2027-05-04" };
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
});

const cut = { name: "Corte", durationMin: 30, priceCents: 5000 };
const book = (serviceIds: string[], startsAt = ten) =>
  bookAppointment(ctx, { serviceIds, staffId: "any", startsAt, contact: { name: "Ana" } });

describe("a shared resource", () => {
  it("is sold as often as there is one, in the list and in the write, whoever works", async () => {
    for (const name of ["Ana", "Caio", "Davi"]) await make.staff(ctx.tenantId, { name });
    const wash = await createService(ctx, { ...cut, requires: ["Lavatório"] });
    const [basin] = await listResources(ctx);
    expect(basin).toMatchObject({ name: "Lavatório", stock: 1, services: [{ id: wash.id }] });
    const starts = async () =>
      (await findSlots(ctx, { serviceIds: [wash.id], ...tuesday })).map((slot) => slot.startsAt);
    await updateResource(ctx, basin?.id ?? "", { stock: 2 });
    await book([wash.id]);
    expect(await starts()).toContain("2027-05-04T13:00:00Z");
    await book([wash.id]);
    expect(await starts()).not.toContain("2027-05-04T13:00:00Z");
    await expect(book([wash.id])).rejects.toMatchObject({ code: "booking.slot_taken" });
    await updateResource(ctx, basin?.id ?? "", { stock: 3 });
    await book([wash.id]);
    await updateResource(ctx, basin?.id ?? "", { stock: 0 });
    expect(await starts()).toEqual([]);
  });

  it("is one thing whatever its capitals, and a new name follows into the services", async () => {
    const first = await createService(ctx, { ...cut, requires: ["Lavatório"] });
    const second = await createService(ctx, { ...cut, name: "Tinta", requires: ["lavatório", "LAVATÓRIO"] });
    expect(second.requires).toEqual(["Lavatório"]);
    await expect(createResource(ctx, { name: "LAVATÓRIO", stock: 1 })).rejects.toMatchObject({
      code: "booking.resource_exists",
    });
    const [basin] = await listResources(ctx);
    await updateResource(ctx, basin?.id ?? "", { name: "Pia" });
    const services = await listServices(ctx);
    expect(services.map(({ requires }) => requires)).toEqual([["Pia"], ["Pia"]]);
    await expect(deleteResource(ctx, basin?.id ?? "")).rejects.toMatchObject({
      code: "booking.resource_in_use",
    });
    for (const { id } of [first, second]) await updateService(ctx, id, { requires: [] });
    await deleteResource(ctx, basin?.id ?? "");
    expect(await listResources(ctx)).toEqual([]);
  });

  it("of another shop does not exist here", async () => {
    const { id } = await createResource(ctx, { name: "Pia", stock: 1 });
    const other = make.ctx(await make.tenant());
    expect(await listResources(other)).toEqual([]);
    await expect(updateResource(other, id, { stock: 9 })).rejects.toMatchObject({ kind: "not_found" });
    await expect(deleteResource(other, id)).rejects.toMatchObject({ kind: "not_found" });
    await createResource(other, { name: "Pia", stock: 2 });
  });
});

describe("an add-on", () => {
  it("is booked only behind a service that offers it, and adds its time and price", async () => {
    await make.staff(ctx.tenantId);
    const towel = await createService(ctx, {
      ...cut,
      name: "Toalha",
      durationMin: 10,
      priceCents: 900,
      isAddOn: true,
    });
    const plain = await createService(ctx, { ...cut, name: "Barba" });
    const main = await createService(ctx, { ...cut, addOnIds: [towel.id] });
    expect(main.addOnIds).toEqual([towel.id]);
    const alone = { code: "booking.add_on_alone" };
    await expect(book([towel.id])).rejects.toMatchObject(alone);
    await expect(book([towel.id, main.id])).rejects.toMatchObject(alone);
    await expect(book([plain.id, towel.id])).rejects.toMatchObject(alone);
    await expect(findSlots(ctx, { serviceIds: [towel.id], ...tuesday })).rejects.toMatchObject(alone);
    const visit = await book([main.id, towel.id]);
    expect(visit).toMatchObject({ totalCents: 5900, endsAt: "2027-05-04T13:40:00.000Z" });
  });

  it("stays with the visit that has it when it is no longer offered", async () => {
    await make.staff(ctx.tenantId);
    const towel = await createService(ctx, { ...cut, name: "Toalha", durationMin: 10, isAddOn: true });
    const main = await createService(ctx, { ...cut, addOnIds: [towel.id] });
    const visit = await book([main.id, towel.id]);
    await updateService(ctx, main.id, { addOnIds: [] });
    const moved = await updateAppointment(ctx, visit.id, { startsAt: "2027-05-04T15:00:00Z" });
    expect(moved.services).toHaveLength(2);
    await expect(book([main.id, towel.id])).rejects.toMatchObject({ code: "booking.add_on_alone" });
    // It was booked behind something, so it cannot be left over alone.
    await expect(updateAppointment(ctx, visit.id, { serviceIds: [towel.id] })).rejects.toMatchObject({
      code: "booking.add_on_alone",
    });
  });

  it("cannot offer add-ons itself, and an ordinary service is none", async () => {
    const plain = await createService(ctx, cut);
    const wrong = { kind: "invalid" };
    await expect(createService(ctx, { ...cut, addOnIds: [plain.id] })).rejects.toMatchObject(wrong);
    const towel = await createService(ctx, { ...cut, name: "Toalha", isAddOn: true });
    await expect(createService(ctx, { ...cut, isAddOn: true, addOnIds: [towel.id] })).rejects.toMatchObject(
      wrong,
    );
    const main = await updateService(ctx, plain.id, { addOnIds: [towel.id] });
    expect(main.addOnIds).toEqual([towel.id]);
    await updateService(ctx, towel.id, { isAddOn: false });
    expect((await listServices(ctx)).map(({ addOnIds }) => addOnIds)).toEqual([[], []]);
    await deleteService(ctx, towel.id);
  });

  it("may itself say which services offer it", async () => {
    const plain = await createService(ctx, cut);
    const towel = await createService(ctx, {
      ...{ ...cut, name: "Toalha" },
      ...{ isAddOn: true, addOnOfIds: [plain.id] },
    });
    const offers = async () => (await listServices(ctx)).map(({ addOnIds }) => addOnIds);
    expect(await offers()).toEqual([[towel.id], []]);
    const wrong = { kind: "invalid" };
    await expect(updateService(ctx, towel.id, { addOnOfIds: [towel.id] })).rejects.toMatchObject(wrong);
    await expect(updateService(ctx, plain.id, { addOnOfIds: [plain.id] })).rejects.toMatchObject(wrong);
    await updateService(ctx, towel.id, { addOnOfIds: [] });
    expect(await offers()).toEqual([[], []]);
    const mine = await createService(make.ctx(await make.tenant()), cut);
    await expect(updateService(ctx, towel.id, { addOnOfIds: [mine.id] })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("own lengths and prices", () => {
  it("are set with the service, replace those before, and belong to those who do it", async () => {
    const ana = await make.staff(ctx.tenantId, { name: "Ana" });
    const caio = await make.staff(ctx.tenantId, { name: "Caio" });
    const own = { staffId: caio.id, durationMin: 45, priceCents: 7000 };
    const service = await createService(ctx, { ...cut, variants: [own] });
    const slow = { serviceIds: [service.id], staffId: caio.id, startsAt: ten, contact: { name: "Bia" } };
    expect(await bookAppointment(ctx, slow)).toMatchObject({
      totalCents: 7000,
      endsAt: "2027-05-04T13:45:00.000Z",
    });
    await updateService(ctx, service.id, {
      variants: [{ staffId: ana.id, durationMin: null, priceCents: 100 }],
    });
    const later = "2027-05-04T15:00:00Z";
    expect(await bookAppointment(ctx, { ...slow, startsAt: later })).toMatchObject({ totalCents: 5000 });
    await expect(
      updateService(ctx, service.id, { staffIds: [ana.id], variants: [own] }),
    ).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("the order of the catalogue", () => {
  it("is what was asked, with the rest behind, and knows only its own services", async () => {
    const made = [];
    for (const name of ["A", "B", "C"]) made.push(await createService(ctx, { ...cut, name }));
    const [a, b, c] = made.map(({ id }) => id) as [string, string, string];
    expect((await orderServices(ctx, [c, a])).map(({ name }) => name)).toEqual(["C", "A", "B"]);
    expect((await listServices(ctx)).map(({ id }) => id)).toEqual([c, a, b]);
    const other = make.ctx(await make.tenant());
    await expect(orderServices(other, [a])).rejects.toMatchObject({ kind: "not_found" });
  });
});
