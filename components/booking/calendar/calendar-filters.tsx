"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { StatusBadge } from "@/components/ui/status-badge";
import { Switch } from "@/components/ui/switch";
import type { AppointmentStatus, StaffView } from "@/lib/booking/schema";
import { filterStatuses } from "./use-calendar-url";

type Props = {
  staff: readonly StaffView[];
  staffIds: readonly string[];
  statuses: readonly AppointmentStatus[];
  allHours: boolean;
  onStaffIds: (ids: string[]) => void;
  onStatuses: (statuses: AppointmentStatus[]) => void;
  onAllHours: (all: boolean) => void;
};

const toggled = <T,>(list: readonly T[], item: T, on: boolean) =>
  on ? [...list, item] : list.filter((known) => known !== item);

/** What of the calendar is shown: whose, in which states, and whether the night as well. */
export function CalendarFilters(props: Props) {
  const { staff, staffIds, statuses } = props;
  const t = useTranslations("booking.filter");
  const id = useId();
  const active = (staffIds.length > 0 ? 1 : 0) + (statuses.length > 0 ? 1 : 0);
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          variant="secondary"
          className="max-sm:px-3"
          aria-label={active ? t("active", { count: active }) : t("label")}
        >
          <ListFilter aria-hidden />
          <span className="max-sm:hidden">{t("label")}</span>
          {active > 0 ? <Badge tone="primary">{active}</Badge> : null}
        </Button>
      </PopoverTrigger>
      <PopoverContent
        align="end"
        aria-label={t("label")}
        className="grid max-h-[70dvh] gap-4 overflow-y-auto"
      >
        <fieldset className="grid gap-0.5">
          <legend className="mb-1 font-medium text-hint text-muted-foreground">{t("staff")}</legend>
          {staff
            .filter((person) => person.isActive)
            .map((person) => (
              <label
                key={person.id}
                htmlFor={`${id}-${person.id}`}
                className="flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-1.5 text-ui hover:bg-muted pointer-coarse:min-h-11"
              >
                <Checkbox
                  id={`${id}-${person.id}`}
                  checked={staffIds.includes(person.id)}
                  onCheckedChange={(on) => props.onStaffIds(toggled(staffIds, person.id, on === true))}
                />
                <span className="truncate">{person.name}</span>
              </label>
            ))}
        </fieldset>
        <fieldset className="grid gap-0.5">
          <legend className="mb-1 font-medium text-hint text-muted-foreground">{t("status")}</legend>
          {filterStatuses.map((status) => (
            <label
              key={status}
              htmlFor={`${id}-${status}`}
              className="flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-1.5 hover:bg-muted pointer-coarse:min-h-11"
            >
              <Checkbox
                id={`${id}-${status}`}
                checked={statuses.includes(status)}
                onCheckedChange={(on) => props.onStatuses(toggled(statuses, status, on === true))}
              />
              <StatusBadge status={status} />
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${id}-hours`} className="flex items-center justify-between gap-3 px-1.5 text-ui">
          {t("allHours")}
          <Switch id={`${id}-hours`} checked={props.allHours} onCheckedChange={props.onAllHours} />
        </label>
        {active > 0 ? (
          <Button
            variant="ghost"
            size="sm"
            onClick={() => {
              props.onStaffIds([]);
              props.onStatuses([]);
            }}
          >
            {t("clear")}
          </Button>
        ) : null}
      </PopoverContent>
    </Popover>
  );
}
