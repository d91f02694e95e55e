"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { action } from "@/lib/api/action";
import { loginSchema, registerSchema } from "@/lib/auth/schema";
import { sessionCookie, sessionFromCookies } from "@/lib/auth/session-cookie";
import { openSession, revokeSession } from "@/lib/auth/sessions";
import { verifyCredentials } from "@/lib/auth/sign-in";
import { localeCookie, matchLocale } from "@/lib/i18n/locales.shared";
import { registerBusiness } from "@/lib/onboarding/register-business";
import { acceptInvitation, acceptInvitationSchema } from "@/lib/tenants/accept-invitation";
import type { Caller } from "@/lib/tenants/ctx-for";
import { listMemberships } from "@/lib/tenants/memberships";

const signInAction = action(loginSchema, async (input, caller) => {
  const user = await verifyCredentials(input);
  await startBrowserSession(user, caller);
  const [first] = await listMemberships(user.id);
  return { path: first ? `/t/${first.tenant.slug}` : "/" };
});

const signUpAction = action(registerSchema, async (input, caller) => {
  const { user, tenant } = await registerBusiness(input, caller);
  await startBrowserSession(user, caller);
  return { path: `/t/${tenant.slug}` };
});

const acceptInviteAction = action(
  acceptInvitationSchema.extend({ token: z.string().min(20).max(100) }),
  async ({ token, ...input }, caller) => {
    const session = await sessionFromCookies((await cookies()).toString());
    const { userId, slug } = await acceptInvitation(token, input, session?.user ?? null, caller);
    if (!session) await startBrowserSession({ id: userId, locale: null }, caller);
    return { path: `/t/${slug}` };
  },
);

/** Joins the business of an invitation; answers where to go. */
export async function acceptInvite(input: Parameters<typeof acceptInviteAction>[0]) {
  return acceptInviteAction(input);
}

/** Signs a browser in; answers where to go. */
export async function signIn(input: Parameters<typeof signInAction>[0]) {
  return signInAction(input);
}

/** Creates a business and signs its administrator in; answers where to go. */
export async function signUp(input: Parameters<typeof signUpAction>[0]) {
  return signUpAction(input);
}

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const session = await sessionFromCookies(jar.toString());
  if (session) await revokeSession(session.id);
  const { name, options } = await sessionCookie("", "");
  jar.set(name, "", { ...options, maxAge: 0 });
}

async function startBrowserSession(
  user: { id: string; locale: string | null },
  caller: Caller,
): Promise<void> {
  const jar = await cookies();
  const session = await openSession(user.id, "browser", caller);
  const { name, value, options } = await sessionCookie(session.secret, user.id);
  jar.set(name, value, options);
  const locale = matchLocale(user.locale);
  if (locale)
    jar.set(localeCookie, locale, { path: "/", maxAge: 31_536_000, sameSite: "lax", secure: options.secure });
}
