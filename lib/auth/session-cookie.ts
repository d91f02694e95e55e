import { decode, encode } from "next-auth/jwt";
import { appUrl, authSecret } from "@/lib/core/env";
import { findSessionBySecret, type LiveSession } from "./sessions";

export const sessionDays = 30;

/** The cookie's name: bound to the host over https, plain for local http. */
export function sessionCookieName(): string {
  return isHttps() ? "__Host-atende.session" : "atende.session";
}

/** Whether people reach the app over https; cookies are then Secure. */
export function isHttps(): boolean {
  return appUrl().startsWith("https://");
}

/** The session behind a Cookie header, or null. The cookie only carries the session's secret; the row decides. */
export async function sessionFromCookies(
  cookieHeader: string | null | undefined,
): Promise<LiveSession | null> {
  const value = readCookie(cookieHeader ?? "", sessionCookieName());
  if (!value) return null;
  const token = await decode({ token: value, secret: authSecret() }).catch(() => null);
  return typeof token?.sid === "string" ? findSessionBySecret(token.sid) : null;
}

/** The cookie that signs a browser in with a session's secret. */
export async function sessionCookie(secret: string, userId: string) {
  const maxAge = sessionDays * 86_400;
  const value = await encode({ token: { sub: userId, sid: secret }, secret: authSecret(), maxAge });
  const options = { path: "/", httpOnly: true, sameSite: "lax" as const, maxAge, secure: isHttps() };
  return { name: sessionCookieName(), value, options };
}

function readCookie(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return decodeURIComponent(part.slice(at + 1).trim());
  }
  return null;
}
