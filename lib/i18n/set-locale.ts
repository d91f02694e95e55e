"use server";

import { cookies } from "next/headers";
import { appUrl } from "@/lib/core/env";
import { isLocale, localeCookie } from "./locales.shared";

/** Remembers the language that a person picked in this browser for a year; ignores unknown ones. */
export async function setLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, {
    path: "/",
    maxAge: 60 * 60 * 24 * 365,
    sameSite: "lax",
    secure: appUrl().startsWith("https://"),
  });
}
