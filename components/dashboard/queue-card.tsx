"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Armchair, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import { useFormat } from "@/components/ui/use-format";
import type { WaitEstimate } from "@/lib/walkins/schema";

/** How many wait at the door and how long it takes; nothing while the shop is closed and empty. */
export function QueueCard({ initial }: { initial: WaitEstimate }) {
  const t = useTranslations("dashboard.queue");
  const api = useApi();
  const format = useFormat();
  const client = useQueryClient();
  const { slug } = useTenant();
  const queryKey = ["walk-ins", slug, "glance"];
  const refresh = () => void client.invalidateQueries({ queryKey });
  useLive({ queue_changed: refresh, appointment_changed: refresh });
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api<{ data: WaitEstimate }>("/walk-ins/wait", { signal })).data,
    initialData: initial,
    refetchInterval: 60_000,
  });
  const { state, waitMin, ahead } = data;
  if (state === "closed" && ahead === 0) return null;
  const open = waitMin ? t("wait", { duration: format.duration(waitMin) }) : t("noWait");
  return (
    <Link
      href={`/t/${slug}/walk-ins`}
      className="focus-ring flex items-center gap-3 rounded-lg border border-border bg-surface px-5 py-4 transition-colors hover:border-border-strong"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-primary-soft text-primary-text">
        <Armchair aria-hidden className="size-5" />
      </span>
      <span className="grid min-w-0 flex-1">
        <span className="font-semibold text-ui">{t("waiting", { count: ahead })}</span>
        <span className="text-hint text-muted-foreground">
          {state === "open" ? open : t(state === "full" ? "full" : "closed")}
        </span>
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted-foreground" />
    </Link>
  );
}
