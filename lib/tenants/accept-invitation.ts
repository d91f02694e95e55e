import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { hashPassword } from "@/lib/auth/passwords";
import { passwordSchema } from "@/lib/auth/schema";
import { unscopedDb } from "@/lib/core/db";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enterTenant, platformTransaction } from "@/lib/core/platform-transaction";
import { lineSchema } from "@/lib/core/text.shared";
import { sha256Hex } from "@/lib/core/tokens";
import type { Caller } from "./ctx-for";
import type { Role } from "./permissions.shared";
import type { OpenInvitation } from "./team.shared";

/** Somebody without an account chooses name and password; somebody with one must be signed in with that address. */
export const acceptInvitationSchema = z.strictObject({
  name: lineSchema(120).optional(),
  password: passwordSchema.optional(),
});
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

/** What the holder of a link is invited to. Throws 404 for a link that is unknown, used, revoked or over. */
export async function getOpenInvitation(token: string): Promise<OpenInvitation> {
  const row = await findOpen(token);
  const user = await unscopedDb().user.findUnique({ where: { email: row.email }, select: { id: true } });
  const tenant = await unscopedDb().tenant.findUnique({
    where: { id: row.tenantId },
    select: { name: true },
  });
  return {
    businessName: tenant?.name ?? "",
    email: row.email,
    role: row.role as Role,
    hasAccount: user !== null,
  };
}

/**
 * Turns an invitation into a membership, once. Answers who joined where.
 * Throws `team.sign_in_first` when the address has an account and another (or nobody) is signed in.
 */
export async function acceptInvitation(
  token: string,
  input: AcceptInvitation,
  signedIn: { id: string; email: string } | null,
  caller: Caller,
): Promise<{ userId: string; slug: string }> {
  const invitation = await findOpen(token);
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  return platformTransaction(async (db) => {
    const known = await db.user.findUnique({ where: { email: invitation.email } });
    if (known && known.id !== signedIn?.id) throw new AppError("unauthenticated", "team.sign_in_first");
    if (!known && !(input.name && passwordHash)) throw new AppError("invalid", "team.name_and_password");
    const user =
      known ??
      (await db.user.create({
        data: {
          id: newId(),
          email: invitation.email,
          name: input.name ?? "",
          passwordHash,
          // The link came to this address: following it proves it.
          emailVerifiedAt: new Date(),
        },
      }));
    const { count } = await db.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: new Date() },
    });
    if (count === 0) throw notFound();
    const { tenantId, role, staffId, calendar } = invitation;
    await db.membership.upsert({
      where: { tenantId_userId: { tenantId, userId: user.id } },
      create: { id: newId(), tenantId, userId: user.id, role, staffId, calendar },
      update: {},
    });
    const tenant = await db.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    await enterTenant(db, tenantId);
    const { id, slug, name, locale, timeZone, currency, country } = tenant;
    await recordAudit(
      {
        tenantId,
        tenant: { id, slug, name, locale, timeZone, currency, country },
        actor: { kind: "user", id: user.id },
        permissions: new Set(),
        timeZone,
        now: () => new Date(),
        ...caller,
        locale: caller.locale ?? locale,
        db,
        afterCommit: () => {},
      },
      {
        action: "member.joined",
        targetType: "member",
        targetId: user.id,
        after: { role, staffId, calendar },
      },
    );
    return { userId: user.id, slug };
  });
}

async function findOpen(token: string) {
  const row = await unscopedDb().invitation.findUnique({ where: { tokenHash: sha256Hex(token) } });
  if (!row || row.acceptedAt || row.revokedAt || row.expiresAt <= new Date()) throw notFound();
  return row;
}
