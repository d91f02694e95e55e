"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { dataColumns } from "@/components/ui/data-table-model";
import { Switch } from "@/components/ui/switch";
import { useFormat } from "@/components/ui/use-format";
import type { ServiceView } from "@/lib/booking/schema";
import { serviceColor } from "../service-color";

const column = dataColumns<ServiceView>();

type Options = {
  mayEdit: boolean;
  onOpen: (service: ServiceView) => void;
  onActive: (service: ServiceView, isActive: boolean) => void;
};

/** The columns of the service table. */
export function useServiceColumns({ mayEdit, onOpen, onActive }: Options) {
  const t = useTranslations("booking.services");
  const tBadge = useTranslations("services.badge");
  const format = useFormat();
  const { currency } = useTenant();
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("name"),
        meta: { card: "title" },
        cell: ({ row: { original } }) => (
          <span className="flex min-w-0 items-center gap-2.5">
            <span
              aria-hidden
              className="size-2.5 shrink-0 rounded-full"
              style={{ backgroundColor: serviceColor(original.color) }}
            />
            {mayEdit ? (
              <button
                type="button"
                onClick={() => onOpen(original)}
                className="focus-ring truncate rounded-sm text-left font-medium hover:underline"
              >
                {original.name}
              </button>
            ) : (
              <span className="truncate font-medium">{original.name}</span>
            )}
            {original.isAddOn ? <Badge tone="outline">{tBadge("addOn")}</Badge> : null}
            {original.capacity > 1 ? (
              <Badge tone="outline">{tBadge("group", { count: original.capacity })}</Badge>
            ) : null}
          </span>
        ),
      }),
      column.accessor("category", {
        header: t("category"),
        cell: ({ getValue }) => <span className="text-muted-foreground">{getValue() ?? "–"}</span>,
      }),
      column.accessor("durationMin", {
        header: t("durationShort"),
        meta: { align: "right" as const },
        cell: ({ getValue }) => format.duration(getValue()),
      }),
      column.accessor("priceCents", {
        header: t("price"),
        meta: { align: "right" as const },
        cell: ({ getValue }) => format.money(getValue(), currency),
      }),
      column.accessor("isActive", {
        header: t("active"),
        meta: { card: "aside" as const, align: "right" as const },
        cell: ({ row: { original } }) =>
          mayEdit ? (
            <Switch
              checked={original.isActive}
              aria-label={t("activeOf", { name: original.name })}
              onCheckedChange={(on) => onActive(original, on)}
            />
          ) : (
            <Badge tone={original.isActive ? "done" : "neutral"}>
              {t(original.isActive ? "activeShort" : "inactiveShort")}
            </Badge>
          ),
      }),
    ],
    [t, tBadge, format, currency, mayEdit, onOpen, onActive],
  );
}
