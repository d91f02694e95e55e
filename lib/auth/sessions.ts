import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { randomToken, sha256Hex } from "@/lib/core/tokens";

export type Device = { ip: string | null; userAgent: string | null };

const browserDays = 30;
const idleDays = 14;
const day = 86_400_000;
const touchEvery = 5 * 60_000;

/** A live session and its user. */
export type LiveSession = {
  id: string;
  user: { id: string; name: string; email: string; locale: string | null; isPlatformAdmin: boolean };
};

/** Opens a session and returns its secret, which is stored only as a hash. */
export async function openSession(
  userId: string,
  kind: "browser" | "api",
  device: Device,
): Promise<{ id: string; secret: string }> {
  const id = newId();
  const secret = randomToken(32);
  await unscopedDb().userSession.create({
    data: {
      id,
      userId,
      kind,
      secretHash: sha256Hex(secret),
      ip: device.ip,
      userAgent: device.userAgent?.slice(0, 300) ?? null,
      expiresAt: new Date(Date.now() + browserDays * day),
    },
  });
  return { id, secret };
}

/** The session of a browser cookie's secret, or null when it has ended in any way. */
export function findSessionBySecret(secret: string): Promise<LiveSession | null> {
  return findLive({ secretHash: sha256Hex(secret) });
}

/** The session that an access token names, or null when it has ended in any way. */
export function findSessionById(id: string): Promise<LiveSession | null> {
  return findLive({ id });
}

/** Ends a session; its cookies, tokens and sockets stop working at once. */
export async function revokeSession(id: string): Promise<void> {
  await unscopedDb().userSession.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

async function findLive(where: { secretHash: string } | { id: string }): Promise<LiveSession | null> {
  const now = Date.now();
  const row = await unscopedDb().userSession.findUnique({
    where,
    select: {
      id: true,
      expiresAt: true,
      revokedAt: true,
      lastSeenAt: true,
      user: {
        select: { id: true, name: true, email: true, locale: true, isPlatformAdmin: true, suspendedAt: true },
      },
    },
  });
  if (!row || row.revokedAt || row.user.suspendedAt) return null;
  if (row.expiresAt.getTime() <= now || row.lastSeenAt.getTime() <= now - idleDays * day) return null;
  if (row.lastSeenAt.getTime() < now - touchEvery) {
    await unscopedDb().userSession.update({ where: { id: row.id }, data: { lastSeenAt: new Date(now) } });
  }
  const { suspendedAt: _, ...user } = row.user;
  return { id: row.id, user };
}
