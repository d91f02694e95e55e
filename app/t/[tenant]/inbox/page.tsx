import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import {
  filterQuery,
  type InboxFilters,
  ownerFilters,
  statusFilters,
} from "@/components/inbox/inbox-filters";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { listAgents } from "@/lib/agents/agents";
import { pageCtx } from "@/lib/api/page-ctx";
import { listChannels } from "@/lib/channels/channels";
import { isAppError } from "@/lib/core/errors";
import { getConversation, listConversations } from "@/lib/inbox/conversations";
import { listConversationsSchema } from "@/lib/inbox/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ tenant: string }>; searchParams: Promise<Search> };

const perPage = 30;

/** The inbox; its first screen is read here. */
export default async function InboxPage({ params, searchParams }: Props) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(tenant);
  const filters = readFilters(search);
  const query = listConversationsSchema.safeParse(filterQuery(filters));
  const openId = typeof search.c === "string" ? search.c : null;
  const [page, thread, channels, agents] = await Promise.all([
    listConversations(ctx, { ...(query.success ? query.data : {}), limit: perPage }),
    // A conversation that is gone leaves the list; the screen says so itself.
    openId ? getConversation(ctx, openId).catch(nullIfGone) : null,
    listChannels(ctx, { limit: 100 }),
    listAgents(ctx, { limit: 100 }),
  ]);
  return (
    <ClientMessages areas={["inbox", "trace"]}>
      <InboxScreen
        initial={{ filters, page }}
        thread={thread}
        channels={channels.data.map(({ id, name }) => ({ id, name }))}
        agents={Object.fromEntries(agents.data.map(({ id, name }) => [id, name]))}
        now={ctx.now().toISOString()}
      />
    </ClientMessages>
  );
}

function readFilters(search: Search): InboxFilters {
  const text = (name: string) => (typeof search[name] === "string" ? search[name] : null);
  return {
    status: statusFilters.find((status) => status === search.status) ?? "open",
    owner: ownerFilters.find((owner) => owner === search.owner) ?? null,
    channel: text("channel"),
    unread: search.unread === "true",
    q: text("q") ?? "",
  };
}

function nullIfGone(error: unknown): null {
  if (isAppError(error) && error.kind === "not_found") return null;
  throw error;
}
