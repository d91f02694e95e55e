"use client";

import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import type { AppointmentStatus, StaffView } from "@/lib/booking/schema";

const FilterPanel = dynamic(() => import("./filter-panel").then((module) => module.FilterPanel), {
  loading: () => <Skeleton className="h-64" />,
});

/** What can be filtered, and by what it is now. */
export type FilterProps = {
  staff: readonly StaffView[];
  staffIds: readonly string[];
  statuses: readonly AppointmentStatus[];
  allHours: boolean;
  onStaffIds: (ids: string[]) => void;
  onStatuses: (statuses: AppointmentStatus[]) => void;
  onAllHours: (all: boolean) => void;
};

/** What of the calendar is shown: whose, in which states, and whether the night as well. */
export function CalendarFilters(props: FilterProps) {
  const { staffIds, statuses } = props;
  const t = useTranslations("booking.filter");
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
        <FilterPanel {...props} />
      </PopoverContent>
    </Popover>
  );
}
