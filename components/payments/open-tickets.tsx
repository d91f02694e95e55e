"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { ErrorState } from "@/components/ui/error-state";
import { useFormat } from "@/components/ui/use-format";
import { useOpenTickets } from "./use-payments";

/** Bills that wait for their money; nothing at all when there are none, the trouble when they cannot be had. */
export function OpenTickets({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useTranslations("payments.open");
  const tCharge = useTranslations("payments.charge");
  const format = useFormat();
  const { timeZone } = useTenant();
  const query = useOpenTickets();
  if (query.error && !query.data)
    return (
      <section className="grid gap-2">
        <h2 className="font-semibold text-ui">{t("title")}</h2>
        <div className="rounded-lg border border-border">
          <ErrorState error={query.error} onRetry={() => void query.refetch()} retrying={query.isFetching} />
        </div>
      </section>
    );
  // A deposit of a visit to come is no bill that waits; it has a list of its own.
  const tickets = (query.data ?? []).filter((ticket) => !ticket.isDepositOnly);
  if (tickets.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-ui">{t("title")}</h2>
      <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <button
              type="button"
              onClick={() => onOpen(ticket.id)}
              className="focus-ring flex w-full items-center justify-between gap-3 rounded-lg border border-border bg-surface px-4 py-3 text-left text-ui transition-colors hover:bg-muted"
            >
              <span className="grid min-w-0 gap-0.5">
                <span className="truncate font-medium">
                  {ticket.contact?.name ?? tCharge("title", { number: ticket.number })}
                </span>
                <span className="truncate text-hint text-muted-foreground">
                  {ticket.lines.map((line) => line.name || tCharge("customLine")).join(", ")}
                </span>
                <span className="text-hint text-muted-foreground">
                  {format.dateTime(ticket.createdAt, timeZone)}
                </span>
              </span>
              <span className="grid shrink-0 justify-items-end gap-1">
                <span className="font-semibold tabular-nums">
                  {format.money(ticket.totalCents - ticket.paidCents, ticket.currency)}
                </span>
                {ticket.pendingCents > 0 ? <Badge tone="live">{t("waiting")}</Badge> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
