import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { type Messages, pickMessages } from "@/lib/i18n/messages.shared";
import { MergeMessages, RootMessages } from "./merge-messages";

type Props = {
  /** Names of files in messages/<locale> that client components below read. */
  areas: readonly string[];
  /** The outermost use on a page; adds what every interactive page needs. */
  root?: boolean;
  children: ReactNode;
};

/** Sends the named areas of messages to the client components below, and no others. */
export async function ClientMessages({ areas, root = false, children }: Props) {
  const [locale, timeZone, all] = await Promise.all([getLocale(), getTimeZone(), getMessages()]);
  const names = root ? ["common", "errors", ...areas] : areas;
  const Provider = root ? RootMessages : MergeMessages;
  return (
    <Provider locale={locale} timeZone={timeZone} messages={pickMessages(all as Messages, names)}>
      {children}
    </Provider>
  );
}
