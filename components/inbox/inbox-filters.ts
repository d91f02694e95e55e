/** What the inbox shows, as the address says it. Shared by the page, which reads the first screen on the server. */
export const statusFilters = ["open", "pending", "resolved", "closed", "all"] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const ownerFilters = ["agent", "human", "me"] as const;
export type OwnerFilter = (typeof ownerFilters)[number];

export type InboxFilters = {
  status: StatusFilter;
  owner: OwnerFilter | null;
  channel: string | null;
  unread: boolean;
  q: string;
};

/** The API's query for the filters. */
export function filterQuery(filters: InboxFilters) {
  return {
    ...(filters.status === "all" ? {} : { status: filters.status }),
    ...(filters.owner ? { owner: filters.owner } : {}),
    ...(filters.channel ? { channelId: filters.channel } : {}),
    ...(filters.unread ? { unread: "true" as const } : {}),
    ...(filters.q.trim() ? { q: filters.q.trim() } : {}),
  };
}
