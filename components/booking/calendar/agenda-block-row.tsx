"use client";

import { CalendarOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { TimeOffView } from "@/lib/booking/schema";
import { hatched } from "./block-item";

type Props = {
  off: TimeOffView;
  staffName: string;
  first: boolean;
  /** Missing when it may not be changed. */
  onOpen: ((id: string) => void) | undefined;
};

/** Blocked time among the visits of a day. */
export function AgendaBlockRow({ off, staffName, first, onOpen }: Props) {
  const t = useTranslations("calendar.block");
  const format = useFormat();
  const { timeZone } = useTenant();
  const title = off.reason ?? t("untitled");
  const [from, to] = [format.time(off.startsAt, timeZone), format.time(off.endsAt, timeZone)];
  return (
    <li className={cn(!first && "border-border border-t")}>
      <button
        type="button"
        data-block
        aria-disabled={onOpen === undefined}
        onClick={() => onOpen?.(off.id)}
        className={cn(
          "focus-ring flex w-full items-stretch gap-3 bg-muted/60 px-3 py-3 text-left text-muted-foreground focus-visible:-outline-offset-2",
          hatched,
          onOpen && "hover:bg-muted",
        )}
      >
        <span className="sr-only">{t("sentence", { title, time: `${from}–${to}`, staff: staffName })}</span>
        <span aria-hidden className="w-16 shrink-0 pt-px text-ui">
          <span className="block font-semibold">{from}</span>
          <span className="block text-hint">{to}</span>
        </span>
        <CalendarOff aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span aria-hidden className="min-w-0 flex-1">
          <span className="block truncate font-medium text-ui">{title}</span>
          <span className="block truncate text-hint">{staffName}</span>
        </span>
      </button>
    </li>
  );
}
