"use client";

import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import type { SeriesConflict } from "./use-series";

/** The dates that stood in the way of a change. */
export function ConflictDates({ conflicts }: { conflicts: readonly SeriesConflict[] }) {
  const format = useFormat();
  const { timeZone } = useTenant();
  if (conflicts.length === 0) return null;
  return (
    <ul className="grid gap-1 text-hint">
      {conflicts.map(({ startsAt }) => (
        <li key={startsAt} className="first-letter:uppercase">
          {format.date(startsAt, timeZone, "long")}, {format.time(startsAt, timeZone)}
        </li>
      ))}
    </ul>
  );
}
