import { jwtVerify, SignJWT } from "jose";
import { unscopedDb } from "@/lib/core/db";
import { authSecret } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { randomToken, sha256Hex } from "@/lib/core/tokens";
import type { Tokens } from "./schema";
import { revokeSession } from "./sessions";

const accessSeconds = 15 * 60;
const refreshDays = 7;
const key = () => new TextEncoder().encode(authSecret());

/** A signed token for one purpose; `audience` keeps a token of one kind from being used as another. */
export function signToken(
  audience: "access" | "visitor" | "socket",
  claims: Record<string, string>,
  seconds: number,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256" })
    .setAudience(audience)
    .setIssuer("atende")
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(key());
}

/** The claims of a token of that audience, or null when it is forged, expired or of another kind. */
export async function readToken(
  audience: "access" | "visitor" | "socket",
  token: string,
): Promise<Record<string, unknown> | null> {
  try {
    const { payload } = await jwtVerify(token, key(), { audience, issuer: "atende", algorithms: ["HS256"] });
    return payload;
  } catch {
    return null;
  }
}

/** An access token (15 minutes) and a refresh token (7 days) for a session. */
export async function issueTokens(sessionId: string): Promise<Tokens> {
  const refreshToken = randomToken(32);
  await unscopedDb().refreshToken.create({
    data: {
      id: newId(),
      sessionId,
      tokenHash: sha256Hex(refreshToken),
      expiresAt: new Date(Date.now() + refreshDays * 86_400_000),
    },
  });
  const accessToken = await signToken("access", { sid: sessionId }, accessSeconds);
  return { accessToken, refreshToken, expiresIn: accessSeconds };
}

/** Swaps a refresh token for a new pair. One that was swapped before ends the whole session: somebody else holds a copy. */
export async function rotateTokens(refreshToken: string): Promise<Tokens> {
  const db = unscopedDb();
  const invalid = new AppError("unauthenticated", "auth.refresh_invalid");
  const row = await db.refreshToken.findUnique({
    where: { tokenHash: sha256Hex(refreshToken) },
    include: { session: { include: { user: true } } },
  });
  if (!row || row.session.revokedAt || row.session.user.suspendedAt) throw invalid;
  if (row.expiresAt.getTime() <= Date.now() || row.session.expiresAt.getTime() <= Date.now()) throw invalid;
  const { count } = await db.refreshToken.updateMany({
    where: { id: row.id, rotatedAt: null },
    data: { rotatedAt: new Date() },
  });
  if (count === 0) {
    await revokeSession(row.sessionId);
    throw invalid;
  }
  return issueTokens(row.sessionId);
}
