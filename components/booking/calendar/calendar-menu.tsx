"use client";

import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LazyMenu } from "@/components/ui/lazy-menu";
import type { CalendarMenuProps } from "./calendar-menu-items";

const load = () => import("./calendar-menu-items").then((module) => module.CalendarMenuItems);

/** What is done with the calendar now and then: block time, print the day, subscribe. */
export function CalendarMenu(props: CalendarMenuProps) {
  const t = useTranslations("calendar.menu");
  return (
    <LazyMenu
      load={load}
      menuProps={props}
      trigger={
        <Button variant="secondary" size="icon" aria-label={t("label")}>
          <EllipsisVertical aria-hidden />
        </Button>
      }
    />
  );
}
