import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { AppError, invalidField, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { randomToken, sha256Hex } from "@/lib/core/tokens";
import { allow } from "./allow";
import type { CalendarScope, Role } from "./permissions.shared";
import type { InvitationView, Invite, MemberView, TeamView, UpdateMember } from "./team.shared";
import { lockAdmins } from "./team.sql";

const invitationDays = 7;

/** The people of the business and the invitations that are still open. */
export async function listTeam(ctx: Ctx): Promise<TeamView> {
  allow(ctx, "members.read");
  return inTransaction(ctx, async ({ db, tenantId, now }) => {
    const members = await db.membership.findMany({
      where: { tenantId },
      select: memberSelect,
      orderBy: { createdAt: "asc" },
      take: 500,
    });
    const invitations = await db.invitation.findMany({
      where: { tenantId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
      orderBy: { createdAt: "desc" },
      take: 200,
    });
    return { members: members.map(toMember), invitations: invitations.map(toInvitation) };
  });
}

/** Invites an address for seven days and returns the link, which is kept as a hash only; an open invitation is replaced. */
export async function inviteMember(ctx: Ctx, input: Invite): Promise<InvitationView & { link: string }> {
  allow(ctx, "members.manage");
  const token = randomToken(32);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const member = await db.membership.findFirst({
      where: { tenantId, user: { email: input.email } },
      select: { id: true },
    });
    if (member) throw new AppError("conflict", "team.already_member");
    await db.invitation.updateMany({
      where: { tenantId, email: input.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    await assertStaff(ctx, input.staffId);
    const calendar = input.calendar ?? "shop";
    assertOwnCalendar({ ...input, calendar });
    const row = await db.invitation.create({
      data: {
        id: newId(),
        tenantId,
        email: input.email,
        role: input.role,
        staffId: input.staffId ?? null,
        calendar,
        tokenHash: sha256Hex(token),
        invitedBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
        expiresAt: new Date(ctx.now().getTime() + invitationDays * 86_400_000),
      },
    });
    const view = toInvitation(row);
    await recordAudit(ctx, {
      action: "member.invited",
      targetType: "invitation",
      targetId: row.id,
      after: view,
    });
    return { ...view, link: `${appUrl()}/accept-invite/${token}` };
  });
}

/** Takes an open invitation back; its link stops working at once. */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "members.manage");
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.invitation.updateMany({
      where: { tenantId: ctx.tenantId, id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) throw notFound();
    await recordAudit(ctx, { action: "invitation.revoked", targetType: "invitation", targetId: id });
  });
}

/** Changes a member's role or calendar. Throws `team.last_admin` rather than leave a business without one. */
export async function updateMember(ctx: Ctx, userId: string, input: UpdateMember): Promise<MemberView> {
  allow(ctx, "members.manage");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await getMember(ctx, userId);
    if (input.role && input.role !== "TENANT_ADMIN") await assertOtherAdmin(ctx, userId);
    await assertStaff(ctx, input.staffId);
    const changed = { ...before, ...input };
    // An administrator sees everything; who is linked to nobody any more needs a decision, not an empty calendar.
    if (changed.role === "TENANT_ADMIN") changed.calendar = "shop";
    assertOwnCalendar(changed);
    const row = await db.membership.update({
      where: { tenantId_userId: { tenantId, userId } },
      data: { role: input.role, staffId: input.staffId, calendar: changed.calendar },
      select: memberSelect,
    });
    const after = toMember(row);
    await recordAudit(ctx, {
      action: "member.updated",
      targetType: "member",
      targetId: userId,
      before,
      after,
    });
    return after;
  });
}

/** Removes a member; their open conversations wait for the team. Access ends with their next request. */
export async function removeMember(ctx: Ctx, userId: string): Promise<void> {
  allow(ctx, "members.manage");
  await inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await getMember(ctx, userId);
    await assertOtherAdmin(ctx, userId);
    await db.conversation.updateMany({
      where: { tenantId, ownerUserId: userId },
      data: { ownerUserId: null },
    });
    await db.membership.delete({ where: { tenantId_userId: { tenantId, userId } } });
    await recordAudit(ctx, { action: "member.removed", targetType: "member", targetId: userId, before });
  });
}

const memberSelect = {
  userId: true,
  role: true,
  staffId: true,
  calendar: true,
  createdAt: true,
  user: { select: { name: true, email: true } },
} as const;

type MemberRow = {
  userId: string;
  role: string;
  staffId: string | null;
  calendar: string;
  createdAt: Date;
  user: { name: string; email: string };
};

async function getMember({ db, tenantId }: TxCtx, userId: string): Promise<MemberView> {
  const row = await db.membership.findUnique({
    where: { tenantId_userId: { tenantId, userId } },
    select: memberSelect,
  });
  if (!row) throw notFound();
  return toMember(row);
}

/** The administrators are locked, so two of them cannot step down at the same moment. */
async function assertOtherAdmin({ db, tenantId }: TxCtx, userId: string): Promise<void> {
  const admins = await lockAdmins(db, tenantId);
  if (admins.includes(userId) && admins.length === 1) throw new AppError("conflict", "team.last_admin");
}

function assertOwnCalendar(input: {
  role: Role;
  staffId?: string | null | undefined;
  calendar: CalendarScope;
}): void {
  if (input.calendar !== "own") return;
  if (input.role === "TENANT_ADMIN") throw invalidField("calendar", "not_for_admins");
  if (!input.staffId) throw invalidField("staffId", "own_needs_staff");
}

async function assertStaff({ db, tenantId }: TxCtx, staffId: string | null | undefined): Promise<void> {
  if (!staffId) return;
  const row = await db.staff.findUnique({
    where: { tenantId_id: { tenantId, id: staffId } },
    select: { id: true },
  });
  if (!row) throw notFound();
}

function toMember({ user, ...row }: MemberRow): MemberView {
  return {
    userId: row.userId,
    name: user.name,
    email: user.email,
    role: row.role as Role,
    staffId: row.staffId,
    calendar: row.calendar as CalendarScope,
    since: row.createdAt.toISOString(),
  };
}

function toInvitation(row: {
  id: string;
  email: string;
  role: string;
  staffId: string | null;
  calendar: string;
  expiresAt: Date;
}): InvitationView {
  const { id, email, staffId } = row;
  const calendar = row.calendar as CalendarScope;
  return { id, email, role: row.role as Role, staffId, calendar, expiresAt: row.expiresAt.toISOString() };
}
