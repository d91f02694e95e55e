"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import type { HistoryChange, HistoryEntry } from "@/lib/booking/history.shared";

const actors = new Set(["user", "public", "visitor", "agent", "api_key"]);
const deposits = new Set(["none", "due", "paid", "waived", "expired"]);

/** A visit's history in the reader's words. */
export function useHistoryWords(currency: string) {
  const t = useTranslations("history");
  const tStatus = useTranslations("common.status");
  const format = useFormat();
  const { timeZone } = useTenant();

  function value(change: HistoryChange, side: "from" | "to"): string | null {
    switch (change.field) {
      case "startsAt":
      case "endsAt": {
        const at = change[side];
        return at && format.dateTime(at, timeZone);
      }
      case "staff":
        return change[side] && (change[side].name ?? t("gone"));
      case "services":
        return change[side]?.map(({ name }) => name ?? t("gone")).join(", ") ?? null;
      case "total":
        return change[side] === null ? null : format.money(change[side], currency);
      case "status":
        return change[side] && tStatus(change[side]);
      case "deposit":
        return change[side] && deposits.has(change[side]) ? t(`deposit.${change[side]}`) : null;
      case "reason":
        return change[side];
    }
  }

  return {
    title: ({ kind, changes }: HistoryEntry) => {
      const status = changes.find((change) => change.field === "status");
      if (kind === "status" && status?.to) return tStatus(status.to);
      return t(`kind.${kind === "created" || kind === "moved" ? kind : "edited"}`);
    },
    actor: ({ actor }: HistoryEntry) =>
      actor.name ?? t(`actor.${actors.has(actor.kind) ? actor.kind : "job"}`),
    /** One line for each thing that changed; a moved visit's end goes without saying. */
    changes: ({ kind, changes }: HistoryEntry): string[] => {
      const isMove = changes.some((change) => change.field === "startsAt");
      const told = changes.filter(
        ({ field }) =>
          !(field === "endsAt" && isMove) &&
          !(field === "status" && (kind === "status" || kind === "created")),
      );
      if (told.length === 0 && kind === "edited") return [t("notes")];
      return told.flatMap((change) => {
        const [from, to] = [value(change, "from"), value(change, "to")];
        const name = t(`field.${change.field}`);
        if (from !== null && to !== null) return [t("fromTo", { name, from, to })];
        return to === null ? [] : [t("set", { name, to })];
      });
    },
  };
}
