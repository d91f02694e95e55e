"use client";

import { type Locale, NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/messages.shared";

type Props = { locale: Locale; timeZone: string; messages: Messages; children: ReactNode };

/** The outermost provider of a page; `MergeMessages` adds to it further down. */
export function RootMessages({ children, ...props }: Props) {
  return <NextIntlClientProvider {...props}>{children}</NextIntlClientProvider>;
}

/** Adds areas of messages to those that the parents already provide. */
export function MergeMessages({ messages, children, ...props }: Props) {
  const inherited = useMessages();
  return (
    <NextIntlClientProvider {...props} messages={{ ...inherited, ...messages }}>
      {children}
    </NextIntlClientProvider>
  );
}
