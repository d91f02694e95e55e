"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { StatusBadge } from "@/components/ui/status-badge";
import { Switch } from "@/components/ui/switch";
import type { FilterProps } from "./calendar-filters";
import { filterStatuses } from "./use-calendar-url";

const toggled = <T,>(list: readonly T[], item: T, on: boolean) =>
  on ? [...list, item] : list.filter((known) => known !== item);

/** The choices behind the filter button. */
export function FilterPanel(props: FilterProps) {
  const { staff, staffIds, statuses } = props;
  const t = useTranslations("booking.filter");
  const id = useId();
  const active = staffIds.length + statuses.length;
  return (
    <>
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
    </>
  );
}
