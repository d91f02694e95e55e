"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TraceView } from "@/components/agents/trace/trace-view";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { DialogBody } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import type { MessageTrace } from "@/lib/agents/schema";
import { inboxKeys } from "./inbox-keys";

type Props = { conversationId: string; messageId: string; onClose: () => void };

/** Why the agent wrote a message: loaded with its viewer only when somebody asks. */
export function WhySheet({ conversationId, messageId, onClose }: Props) {
  const t = useTranslations("trace");
  const api = useApi();
  const { slug } = useTenant();
  const { data, error, refetch, isRefetching } = useQuery({
    queryKey: inboxKeys.trace(slug, messageId),
    queryFn: async ({ signal }) => {
      const path = `/conversations/${conversationId}/traces`;
      const page = await api<{ data: MessageTrace[] }>(path, { query: { messageId }, signal });
      return page.data[0] ?? null;
    },
    staleTime: 5 * 60_000,
  });
  return (
    <Sheet open onOpenChange={(open) => open || onClose()}>
      <SheetContent title={t("title")}>
        <DialogBody>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} retrying={isRefetching} /> : null}
          {data === undefined && !error ? (
            <div aria-busy className="grid gap-3">
              <Skeleton className="h-5 w-4/5" />
              <Skeleton className="h-5 w-3/5" />
              <Skeleton className="h-20" />
            </div>
          ) : null}
          {data === null ? <p className="text-muted-foreground">{t("missing")}</p> : null}
          {data ? <TraceView trace={data} /> : null}
        </DialogBody>
      </SheetContent>
    </Sheet>
  );
}
