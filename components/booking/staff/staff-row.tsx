"use client";

import { CalendarOff, Clock, Ellipsis, Pencil, Power, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useFormat } from "@/components/ui/use-format";
import type { StaffView, TimeOffView } from "@/lib/booking/schema";
import { type ShopClock, toTime } from "@/lib/booking/shop-time.shared";
import { timeOffOn, workingRanges } from "../calendar/working-time";
import { serviceColor } from "../service-color";
import type { StaffTab } from "./staff-sheet";

type Props = {
  person: StaffView;
  today: string;
  clock: ShopClock;
  timeOff: readonly TimeOffView[];
  mayEdit: boolean;
  onOpen: (tab: StaffTab) => void;
  onActive: (isActive: boolean) => void;
  onDelete: () => void;
};

/** One person in the list: who, what, and today's hours. */
export function StaffRow(props: Props) {
  const { person, mayEdit } = props;
  const t = useTranslations("booking.staff");
  const tAction = useTranslations("common.action");
  return (
    <li className={cn("flex items-center gap-3 px-4 py-3", !person.isActive && "bg-surface-sunken/50")}>
      <span
        className="rounded-full p-0.5 ring-2"
        style={{ "--tw-ring-color": serviceColor(person.color) } as React.CSSProperties}
      >
        <Avatar name={person.name} size="md" />
      </span>
      <div className="min-w-0 flex-1 sm:grid sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.2fr)] sm:items-center sm:gap-4">
        <div className="flex min-w-0 items-center gap-2">
          {mayEdit ? (
            <button
              type="button"
              onClick={() => props.onOpen("details")}
              className="focus-ring truncate rounded-sm text-left font-medium text-ui hover:underline"
            >
              {person.name}
            </button>
          ) : (
            <span className="truncate font-medium text-ui">{person.name}</span>
          )}
          {person.isActive ? null : <Badge>{t("inactive")}</Badge>}
        </div>
        <p className="truncate text-hint text-muted-foreground">
          {t("serviceCount", { count: person.serviceIds.length })}
          {person.phone ? ` · ${person.phone}` : ""}
        </p>
        {person.isActive ? <Today {...props} /> : null}
      </div>
      {mayEdit ? (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="icon-sm" aria-label={t("actionsOf", { name: person.name })}>
              <Ellipsis />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuItem onSelect={() => props.onOpen("details")}>
              <Pencil aria-hidden />
              {tAction("edit")}
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={() => props.onOpen("hours")}>
              <Clock aria-hidden />
              {t("tab.hours")}
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={() => props.onOpen("away")}>
              <CalendarOff aria-hidden />
              {t("tab.away")}
            </DropdownMenuItem>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => props.onActive(!person.isActive)}>
              <Power aria-hidden />
              {t(person.isActive ? "deactivate" : "activate")}
            </DropdownMenuItem>
            <DropdownMenuItem destructive onSelect={props.onDelete}>
              <Trash2 aria-hidden />
              {tAction("delete")}
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      ) : null}
    </li>
  );
}

function Today({ person, today, clock, timeOff }: Props) {
  const t = useTranslations("booking.staff");
  const format = useFormat();
  const ranges = workingRanges(person, today);
  const away = timeOff.some((off) => off.staffId === person.id && timeOffOn(off, today, clock) !== null);
  const time = (minutes: number) => format.localTime(toTime(minutes % 1440));
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-hint">
      <span
        aria-hidden
        className={cn("size-1.5 shrink-0 rounded-full", ranges.length > 0 && !away ? "bg-done" : "bg-ended")}
      />
      <span className="truncate text-muted-foreground">
        {ranges.length === 0
          ? t("offToday")
          : `${ranges.map(({ start, end }) => `${time(start)}–${time(end)}`).join(", ")}${away ? ` · ${t("awayToday")}` : ""}`}
      </span>
    </p>
  );
}
