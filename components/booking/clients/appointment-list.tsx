"use client";

import { useTenant } from "@/components/layout/tenant-provider";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView } from "@/lib/booking/schema";
import { useAppointmentLabel } from "../calendar/use-appointment-label";
import { serviceColor } from "../service-color";

type Props = {
  title: string;
  empty: string;
  /** Undefined while on the way. */
  rows: readonly AppointmentView[] | undefined;
  error: unknown;
  onRetry: () => void;
  onOpen: (id: string) => void;
};

/** Some appointments of one client, by date. */
export function AppointmentList({ title, empty, rows, error, onRetry, onOpen }: Props) {
  const label = useAppointmentLabel();
  const format = useFormat();
  const { timeZone } = useTenant();
  return (
    <section className="overflow-hidden rounded-lg border border-border bg-surface">
      <h2 className="border-border border-b px-4 py-3 font-medium text-ui">{title}</h2>
      {error && !rows ? (
        <ErrorState error={error} onRetry={onRetry} className="py-8" />
      ) : rows === undefined ? (
        <div aria-busy="true" className="grid gap-3 p-4">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-5 w-1/2" />
        </div>
      ) : rows.length === 0 ? (
        <p className="px-4 py-5 text-muted-foreground text-ui">{empty}</p>
      ) : (
        <ul className="divide-y divide-border">
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                onClick={() => onOpen(row.id)}
                className="focus-ring flex w-full items-center gap-3 px-4 py-2.5 text-left text-ui hover:bg-surface-sunken/60 focus-visible:-outline-offset-2"
              >
                <span
                  aria-hidden
                  className="h-8 w-[3px] shrink-0 rounded-full"
                  style={{ backgroundColor: serviceColor(row.services[0]?.color) }}
                />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">
                    {format.dateTime(row.startsAt, timeZone)}
                  </span>
                  <span className="block truncate text-hint text-muted-foreground">
                    {label.services(row)} · {row.staff.name}
                  </span>
                </span>
                <span className="hidden text-hint sm:block">
                  {format.money(row.totalCents, row.currency)}
                </span>
                <StatusBadge status={row.status} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
