import { beforeEach, describe, expect, it } from "vitest";
import { issueManageLink } from "@/lib/booking/manage-links";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { updateTenant } from "@/lib/tenants/tenants";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { requestReview } from "./request-review";
import { getOwnReview, reviewVisit } from "./review-visit";
import { decideReview, getReviewSummary, listPublicReviews, listReviews } from "./reviews";

const database = testDatabase();
let ctx: Ctx;
let later: Ctx;
let everybody: Ctx;
let serviceId: string;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  later = { ...ctx, now: () => new Date("2027-05-04T20:00:00Z") };
  everybody = make.publicCtx(later);
  serviceId = (await make.service(ctx.tenantId)).id;
  await make.staff(ctx.tenantId, { name: "Rafael Lima" });
  await updateTenant(ctx, { bookingPolicy: { reviewsEnabled: true } });
});

/** A visit of 4 May that took place, and the token of its link. */
async function visited(
  startsAt = "2027-05-04T13:00:00Z",
  over: { status?: string; contactId?: string } = {},
) {
  const contactId = over.contactId ?? (await make.contact(ctx.tenantId, { name: "Ana Souza" })).id;
  const { id } = await make.appointment(ctx, { serviceIds: [serviceId], startsAt, contactId });
  await unscopedDb().appointment.update({ where: { id }, data: { status: over.status ?? "completed" } });
  return { id, contactId, token: await issueManageLink(ctx, id) };
}

const all = { limit: 25 };

describe("a review", () => {
  it("is written by the link's holder, shown by first names once published, and counted", async () => {
    const { token } = await visited();
    expect(await getOwnReview(everybody, token)).toEqual({ isOpen: true, rating: null, text: null });
    await reviewVisit(everybody, token, { rating: 4, text: "Muito bom" });
    expect(await getReviewSummary(everybody)).toEqual({ count: 0, average: null });
    const [waiting] = (await listReviews(ctx, { ...all, status: "pending" })).data;
    expect(waiting).toMatchObject({ rating: 4, text: "Muito bom", contact: { name: "Ana Souza" } });
    await decideReview(later, waiting?.id ?? "", { status: "published", reply: "Obrigado!" });
    const shown = await listPublicReviews(everybody, all);
    expect(shown.data).toEqual([
      expect.objectContaining({ rating: 4, name: "Ana", staffName: "Rafael", reply: "Obrigado!" }),
    ]);
    expect(JSON.stringify(shown)).not.toContain("Souza");
    const second = await visited("2027-05-04T14:00:00Z");
    await reviewVisit(everybody, second.token, { rating: 5 });
    const [next] = (await listReviews(ctx, { ...all, status: "pending" })).data;
    await decideReview(ctx, next?.id ?? "", { status: "published" });
    expect(await getReviewSummary(everybody)).toEqual({ count: 2, average: 4.5 });
  });

  it("said again replaces the first, and waits for the shop anew", async () => {
    const { token } = await visited();
    await reviewVisit(everybody, token, { rating: 5, text: "a" });
    const [first] = (await listReviews(ctx, all)).data;
    await decideReview(ctx, first?.id ?? "", { status: "published", reply: "x" });
    await reviewVisit(everybody, token, { rating: 2 });
    const { data } = await listReviews(ctx, all);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ rating: 2, text: null, status: "pending", reply: null });
    expect((await listPublicReviews(everybody, all)).data).toEqual([]);
  });

  it("is refused for a visit that did not take place, long ago, taken down, or when the shop wants none", async () => {
    const refused = { code: "reviews.not_open" };
    const missed = await visited("2027-05-04T13:00:00Z", { status: "no_show" });
    await expect(reviewVisit(everybody, missed.token, { rating: 1 })).rejects.toMatchObject(refused);
    const { token } = await visited("2027-05-04T15:00:00Z");
    const summer = { ...everybody, now: () => new Date("2027-07-04T00:00:00Z") };
    await expect(reviewVisit(summer, token, { rating: 1 })).rejects.toMatchObject(refused);
    await reviewVisit(everybody, token, { rating: 1 });
    const [review] = (await listReviews(ctx, all)).data;
    await decideReview(ctx, review?.id ?? "", { status: "hidden" });
    await expect(reviewVisit(everybody, token, { rating: 5 })).rejects.toMatchObject(refused);
    await updateTenant(ctx, { bookingPolicy: { reviewsEnabled: false } });
    expect(await getOwnReview(everybody, token)).toBeNull();
    expect(await getReviewSummary(everybody)).toBeNull();
    expect((await listPublicReviews(everybody, all)).data).toEqual([]);
  });

  it("belongs to one shop, and needs its link", async () => {
    const { token } = await visited();
    await reviewVisit(everybody, token, { rating: 5 });
    const [review] = (await listReviews(ctx, all)).data;
    const other = make.ctx(await make.tenant());
    expect((await listReviews(other, all)).data).toEqual([]);
    await expect(decideReview(other, review?.id ?? "", { status: "hidden" })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(reviewVisit(make.publicCtx(other), token, { rating: 1 })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(listReviews(everybody, all)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("the letter that asks", () => {
  it("is written once per visit and once a month per person, to those who may be written to", async () => {
    const { id: contactId } = await make.contact(ctx.tenantId, { name: "Ana", email: "ana@example.com" });
    const first = await visited("2027-05-04T13:00:00Z", { contactId });
    expect(await requestReview(later, first.id)).toBe(true);
    expect(await requestReview(later, first.id)).toBe(false);
    const second = await visited("2027-05-04T15:00:00Z", { contactId });
    expect(await requestReview(later, second.id)).toBe(false);
    const letters = await unscopedDb().outboxMessage.findMany({ where: { kind: "review_request" } });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain("?do=review");
    const unreachable = await visited("2027-05-04T17:00:00Z");
    expect(await requestReview(later, unreachable.id)).toBe(false);
  });

  it("is not written for a visit that is no longer completed, was reviewed, or when the shop wants none", async () => {
    const { id: contactId } = await make.contact(ctx.tenantId, { email: "ana@example.com" });
    const visit = await visited("2027-05-04T13:00:00Z", { contactId });
    await updateTenant(ctx, { bookingPolicy: { reviewsEnabled: false } });
    expect(await requestReview(later, visit.id)).toBe(false);
    await updateTenant(ctx, { bookingPolicy: { reviewsEnabled: true } });
    await reviewVisit(everybody, visit.token, { rating: 5 });
    expect(await requestReview(later, visit.id)).toBe(false);
    const undone = await visited("2027-05-04T15:00:00Z", { contactId, status: "in_progress" });
    expect(await requestReview(later, undone.id)).toBe(false);
  });
});
