"use client";

import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type InboxFilters, ownerFilters, statusFilters } from "./inbox-filters";

const fields = {
  c: parseAsString,
  status: parseAsStringLiteral(statusFilters).withDefault("open"),
  owner: parseAsStringLiteral(ownerFilters),
  channel: parseAsString,
  unread: parseAsBoolean.withDefault(false),
  q: parseAsString.withDefault(""),
};

/** What the inbox shows and which conversation is open, kept in the address. */
export function useInboxUrl() {
  const [url, setUrl] = useQueryStates(fields);
  const { status, owner, channel, unread, q } = url;
  const filters = useMemo<InboxFilters>(
    () => ({ status, owner, channel, unread, q }),
    [status, owner, channel, unread, q],
  );
  return {
    filters,
    openId: url.c,
    open: (id: string | null) => void setUrl({ c: id }, { history: "push" }),
    filter: (change: Partial<InboxFilters>) => void setUrl(change, { history: "replace" }),
  };
}
