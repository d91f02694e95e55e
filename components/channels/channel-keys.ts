/** Cache keys of the channels. */
export const channelKeys = {
  all: (slug: string) => ["channels", slug] as const,
  list: (slug: string) => ["channels", slug, "list"] as const,
  one: (slug: string, id: string) => ["channels", slug, "one", id] as const,
};
