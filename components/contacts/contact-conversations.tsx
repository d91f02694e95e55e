"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import type { ConversationView } from "@/lib/inbox/schema";

/** What was said with this person, the newest first. */
export function ContactConversations({ contactId }: { contactId: string }) {
  const t = useTranslations("clients.talks");
  const api = useApi();
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const may = useMay("conversations.read");
  const { data } = useQuery({
    queryKey: ["contacts", slug, "talks", contactId],
    enabled: may,
    queryFn: async ({ signal }) =>
      (await api<{ data: ConversationView[] }>("/conversations", { query: { contactId, limit: 10 }, signal }))
        .data,
  });
  if (!may || !data) return null;
  return (
    <section className="rounded-lg border border-border bg-surface">
      <h2 className="px-4 py-3 font-semibold text-ui">{t("title")}</h2>
      {data.length === 0 ? (
        <p className="px-4 pb-4 text-muted-foreground text-ui">{t("empty")}</p>
      ) : (
        <ul className="divide-y divide-border border-border border-t">
          {data.map((conversation) => (
            <li key={conversation.id}>
              <Link
                href={`/t/${slug}/inbox/${conversation.id}`}
                className="focus-ring flex items-center gap-3 px-4 py-2.5 text-ui hover:bg-muted"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{conversation.preview || t("noText")}</span>
                  <span className="block text-hint text-muted-foreground">
                    {`${conversation.channel.name} · ${format.date(conversation.lastMessageAt, timeZone)}`}
                  </span>
                </span>
                <StatusBadge status={conversation.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
