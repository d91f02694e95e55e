import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { authSecret } from "@/lib/core/env";
import { loginSchema } from "./schema";
import { isHttps, sessionCookieName, sessionDays } from "./session-cookie";
import { findSessionBySecret, openSession, revokeSession } from "./sessions";
import { verifyCredentials } from "./sign-in";

/**
 * next-auth with credentials. Its JWT carries only the secret of a row in user_sessions, which every request checks,
 * so signing out, suspending or revoking works at once.
 */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: {} },
        async authorize(credentials, request) {
          const parsed = loginSchema.safeParse({
            email: credentials?.email,
            password: credentials?.password,
          });
          if (!parsed.success) return null;
          const user = await verifyCredentials(parsed.data).catch(() => null);
          if (!user) return null;
          const userAgent = String(request.headers?.["user-agent"] ?? "") || null;
          const session = await openSession(user.id, "browser", { ip: null, userAgent });
          return { id: user.id, name: user.name, email: user.email, sid: session.secret };
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user && "sid" in user) return { sub: user.id, sid: user.sid };
        return token;
      },
      async session({ session, token }) {
        const live = typeof token.sid === "string" ? await findSessionBySecret(token.sid) : null;
        return { ...session, user: live ? { name: live.user.name, email: live.user.email } : undefined };
      },
    },
    events: {
      async signOut({ token }) {
        const live = typeof token?.sid === "string" ? await findSessionBySecret(token.sid) : null;
        if (live) await revokeSession(live.id);
      },
    },
  };
}
