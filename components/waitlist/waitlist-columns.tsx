"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { dataColumns } from "@/components/ui/data-table-model";
import { useFormat } from "@/components/ui/use-format";
import { weekdays } from "@/lib/booking/shop-time.shared";
import type { WaitlistEntryView } from "@/lib/booking/waitlist-schema.shared";

const column = dataColumns<WaitlistEntryView>();

/** The columns of the waiting list. */
export function useWaitlistColumns() {
  const t = useTranslations("waitlist");
  const format = useFormat();
  const { timeZone } = useTenant();
  return useMemo(() => {
    const names = format.weekdays("short");
    const days = (entry: WaitlistEntryView) =>
      entry.weekdays.map((day) => names[weekdays.indexOf(day as (typeof weekdays)[number])]).join(", ");
    const hours = ({ fromTime, toTime }: WaitlistEntryView) =>
      fromTime === "00:00" && toTime === "24:00" ? "" : `${fromTime}–${toTime}`;
    return [
      column.accessor((entry) => entry.contact.name ?? entry.contact.phone ?? "–", {
        id: "client",
        header: t("client"),
        meta: { card: "title" },
        cell: ({ row: { original }, getValue }) => (
          <span className="grid min-w-0">
            <span className="truncate font-medium">{getValue()}</span>
            <span className="truncate text-hint text-muted-foreground">
              {original.contact.email ?? original.contact.phone ?? t("unreachable")}
            </span>
          </span>
        ),
      }),
      column.accessor((entry) => entry.services.map((service) => service.name).join(" + "), {
        id: "services",
        header: t("services"),
      }),
      column.accessor((entry) => entry.staff.map((person) => person.name).join(", ") || t("anybody"), {
        id: "staff",
        header: t("staff"),
      }),
      column.accessor("fromDate", {
        header: t("when"),
        cell: ({ row: { original } }) => (
          <span className="grid">
            <span>
              {t("dates", {
                from: format.localDate(original.fromDate, "short"),
                to: format.localDate(original.toDate, "short"),
              })}
            </span>
            <span className="text-hint text-muted-foreground">
              {[days(original), hours(original)].filter(Boolean).join(" · ")}
            </span>
          </span>
        ),
      }),
      column.accessor("priority", { header: t("rank"), meta: { align: "right" as const } }),
      column.accessor("status", {
        header: t("state"),
        meta: { card: "aside" as const },
        cell: ({ row: { original } }) =>
          original.offer ? (
            <Badge tone="live">
              {t("offeredUntil", { time: format.time(original.offer.expiresAt, timeZone) })}
            </Badge>
          ) : (
            <Badge tone="planned">{t("waiting")}</Badge>
          ),
      }),
    ];
  }, [t, format, timeZone]);
}
