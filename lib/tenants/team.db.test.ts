import { beforeEach, describe, expect, it } from "vitest";
import { listServices } from "@/lib/booking/services";
import { listStaff } from "@/lib/booking/staff";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { type RegisteredShop, registerShop } from "@/lib/testing/routes/shop";
import { acceptInvitation, getOpenInvitation } from "./accept-invitation";
import { ctxForMember } from "./ctx-for";
import { inviteMember, listTeam, removeMember, revokeInvitation, updateMember } from "./team";

const database = testDatabase();
const caller = { requestId: null, ip: null, userAgent: null };
const person = { name: "Rui", password: "uma frase bem longa" };
let shop: RegisteredShop;
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  shop = await registerShop("team");
  ctx = await ctxForMember(shop.rows.userId, shop.rows.slug, caller);
});

const tokenOf = (link: string) => link.split("/").at(-1) ?? "";

describe("an invitation", () => {
  it("makes a new person a member with the role and the calendar it names", async () => {
    const [barber] = await listStaff(ctx);
    const { link } = await inviteMember(ctx, {
      email: "rui@example.com",
      role: "TENANT_USER",
      staffId: barber?.id,
    });
    expect(await getOpenInvitation(tokenOf(link))).toMatchObject({
      email: "rui@example.com",
      hasAccount: false,
    });
    const { userId, slug } = await acceptInvitation(tokenOf(link), person, null, caller);
    const member = await ctxForMember(userId, slug, caller);
    expect(member.role).toBe("TENANT_USER");
    expect(await listServices(member)).not.toHaveLength(0);
    const { members, invitations } = await listTeam(ctx);
    expect(members.find((one) => one.userId === userId)).toMatchObject({ name: "Rui", staffId: barber?.id });
    expect(invitations.map(({ email }) => email)).not.toContain("rui@example.com");
  });

  it("works once, also when two tabs accept at the same moment", async () => {
    const { link } = await inviteMember(ctx, { email: "rui@example.com", role: "TENANT_USER" });
    const tries = await Promise.allSettled([
      acceptInvitation(tokenOf(link), person, null, caller),
      acceptInvitation(tokenOf(link), person, null, caller),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(getOpenInvitation(tokenOf(link))).rejects.toMatchObject({ kind: "not_found" });
  });

  it("is bound to its address: an existing account must be the one that is signed in", async () => {
    const other = await registerShop("other");
    const { link } = await inviteMember(ctx, { email: other.email, role: "TENANT_ADMIN" });
    const accept = (user: { id: string; email: string } | null) =>
      acceptInvitation(tokenOf(link), person, user, caller);
    await expect(accept(null)).rejects.toMatchObject({ code: "team.sign_in_first" });
    await expect(accept({ id: shop.rows.userId, email: shop.email })).rejects.toMatchObject({
      code: "team.sign_in_first",
    });
    const { slug } = await accept({ id: other.rows.userId, email: other.email });
    expect(slug).toBe(shop.rows.slug);
  });

  it("is gone when revoked, replaced, over or guessed", async () => {
    const first = await inviteMember(ctx, { email: "rui@example.com", role: "TENANT_USER" });
    const second = await inviteMember(ctx, { email: "rui@example.com", role: "TENANT_USER" });
    await expect(getOpenInvitation(tokenOf(first.link))).rejects.toMatchObject({ kind: "not_found" });
    await unscopedDb().invitation.updateMany({ data: { expiresAt: new Date(0) } });
    await expect(getOpenInvitation(tokenOf(second.link))).rejects.toMatchObject({ kind: "not_found" });
    const third = await inviteMember(ctx, { email: "rui@example.com", role: "TENANT_USER" });
    await revokeInvitation(ctx, third.id);
    await expect(acceptInvitation(tokenOf(third.link), person, null, caller)).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(getOpenInvitation("x".repeat(43))).rejects.toMatchObject({ kind: "not_found" });
  });

  it("is refused for somebody who is in the team, and to members without the right", async () => {
    await expect(inviteMember(ctx, { email: shop.email, role: "TENANT_USER" })).rejects.toMatchObject({
      code: "team.already_member",
    });
    const { link } = await inviteMember(ctx, { email: "rui@example.com", role: "TENANT_USER" });
    const { userId, slug } = await acceptInvitation(tokenOf(link), person, null, caller);
    const member = await ctxForMember(userId, slug, caller);
    await expect(
      inviteMember(member, { email: "x@example.com", role: "TENANT_ADMIN" }),
    ).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it("keeps only a hash of the link", async () => {
    const { link } = await inviteMember(ctx, { email: "rui@example.com", role: "TENANT_USER" });
    expect(JSON.stringify(await unscopedDb().invitation.findMany())).not.toContain(tokenOf(link));
  });
});

describe("the last administrator", () => {
  it("can neither step down nor be removed", async () => {
    const { userId } = shop.rows;
    await expect(updateMember(ctx, userId, { role: "TENANT_USER" })).rejects.toMatchObject({
      code: "team.last_admin",
    });
    await expect(removeMember(ctx, userId)).rejects.toMatchObject({ code: "team.last_admin" });
  });

  it("can once there is another; their conversations then wait for the team", async () => {
    const { link } = await inviteMember(ctx, { email: "rui@example.com", role: "TENANT_ADMIN" });
    const { userId } = await acceptInvitation(tokenOf(link), person, null, caller);
    const where = { tenantId_id: { tenantId: ctx.tenantId, id: shop.rows.conversationId } };
    await unscopedDb().conversation.update({ where, data: { owner: "human", ownerUserId: userId } });
    await removeMember(ctx, userId);
    expect(await unscopedDb().conversation.findUnique({ where })).toMatchObject({
      owner: "human",
      ownerUserId: null,
    });
    await expect(ctxForMember(userId, shop.rows.slug, caller)).rejects.toMatchObject({ kind: "not_found" });
  });
});
