import type { InboxFilters } from "./inbox-filters";

/** Cache keys of the inbox; lists and threads are refreshed apart. */
export const inboxKeys = {
  lists: (slug: string) => ["conversations", slug] as const,
  list: (slug: string, filters: InboxFilters) => ["conversations", slug, filters] as const,
  threads: (slug: string) => ["conversation", slug] as const,
  thread: (slug: string, id: string) => ["conversation", slug, id] as const,
  outbox: (slug: string, id: string) => ["outbox", slug, id] as const,
  trace: (slug: string, messageId: string) => ["trace", slug, messageId] as const,
};
