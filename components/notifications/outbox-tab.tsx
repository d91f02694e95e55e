"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Mail, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { OutboxMessageView } from "@/lib/notifications/schema";

const tones: Record<OutboxMessageView["status"], BadgeTone> = {
  queued: "planned",
  sending: "live",
  sent: "done",
  failed: "problem",
  dropped: "ended",
};
const reasons = new Set(["out_of_date", "too_late", "no_consent", "address_changed"]);

/** What was written to clients; without a mail server this is where it can be read. */
export function OutboxTab({ canSendEmail }: { canSendEmail: boolean }) {
  const t = useTranslations("notifications.sent");
  const api = useApi();
  const { slug } = useTenant();
  const key = ["outbox", slug] as const;
  const list = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await api<{ data: OutboxMessageView[] }>("/notifications/outbox", { query: { limit: 50 }, signal }))
        .data,
  });
  const client = useQueryClient();
  const toast = useToast();
  const retry = async (id: string) => {
    try {
      await api(`/notifications/outbox/${id}/retry`, { method: "POST" });
    } catch (error) {
      toast.problem(error);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton className="h-48 rounded-lg" />;
  return (
    <div className="grid gap-3">
      {canSendEmail ? null : <p className="text-muted-foreground text-ui">{t("noServer")}</p>}
      {list.data.length === 0 ? (
        <EmptyState icon={Mail} title={t("emptyTitle")} description={t("emptyText")} />
      ) : (
        <ul className="grid gap-3">
          {list.data.map((message) => (
            <li key={message.id}>
              <Message message={message} onRetry={() => void retry(message.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Message({ message, onRetry }: { message: OutboxMessageView; onRetry: () => void }) {
  const t = useTranslations("notifications");
  const format = useFormat();
  const { timeZone } = useTenant();
  const { status, reason } = message;
  return (
    <Card>
      <CardBody className="grid gap-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0 truncate font-medium text-ui">{message.subject}</p>
          <Badge tone={tones[status]}>
            {status === "sent" && message.transport === "outbox"
              ? t("sent.kept")
              : t(`sent.status.${status}`)}
          </Badge>
        </div>
        <p className="text-hint text-muted-foreground">
          {message.recipient} · {format.dateTime(message.createdAt, timeZone)}
        </p>
        {reason && status !== "sent" ? (
          <p className="text-hint text-muted-foreground">
            {reasons.has(reason) ? t(`sent.reason.${reason as "too_late"}`) : reason}
          </p>
        ) : null}
        <details className="text-ui">
          <summary className="focus-ring cursor-pointer rounded-sm text-primary-text">
            {t("sent.show")}
          </summary>
          <p className="mt-2 whitespace-pre-wrap break-words">{message.body}</p>
        </details>
        {status === "failed" ? (
          <Button variant="secondary" className="justify-self-start" onClick={onRetry}>
            <RotateCcw aria-hidden />
            {t("sent.retry")}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
}
