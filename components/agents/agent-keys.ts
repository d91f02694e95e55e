/** Cache keys of the agents. */
export const agentKeys = {
  list: (slug: string) => ["agents", slug, "list"] as const,
  one: (slug: string, id: string) => ["agents", slug, "one", id] as const,
  playbooks: (slug: string, id: string) => ["agents", slug, "playbooks", id] as const,
  providers: (slug: string) => ["agents", slug, "providers"] as const,
  all: (slug: string) => ["agents", slug] as const,
};
