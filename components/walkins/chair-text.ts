"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import type { ChairView } from "@/lib/walkins/schema";

/** What a chair is doing, in the reader's words. */
export function useChairText(): (chair: ChairView) => string {
  const t = useTranslations("walkins.chairs");
  const format = useFormat();
  const { timeZone } = useTenant();
  return ({ state, until, isLate, client }) => {
    const time = until ? format.time(until, timeZone) : "";
    const who = client ?? t("someone");
    if (state === "busy") return t(isLate ? "late" : "busy", { client: who, time });
    if (state === "expecting") return t("expecting", { client: who, time });
    if (state === "off") return until ? t("offUntil", { time }) : t("off");
    return until ? t("freeUntil", { time }) : t("free");
  };
}
