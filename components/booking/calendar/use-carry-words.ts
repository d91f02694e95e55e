"use client";

import { useTranslations } from "next-intl";
import { useFormat } from "@/components/ui/use-format";
import { toTime } from "@/lib/booking/shop-time.shared";
import { useStateText } from "./carried";
import { type Column, type GridItem, isBlock } from "./columns";
import type { Placement } from "./keyboard-moves";
import type { PlacementState } from "./placement-state";
import { useAppointmentLabel } from "./use-appointment-label";

/** What is said while something is carried by the keyboard: what, when, where, and whether it fits there. */
export function useCarryWords(columns: readonly Column[], week: boolean) {
  const t = useTranslations("booking.calendar");
  const tBlock = useTranslations("calendar.block");
  const format = useFormat();
  const label = useAppointmentLabel();
  const stateText = useStateText();
  const nameOf = (item: GridItem) =>
    isBlock(item) ? (item.off.reason ?? tBlock("untitled")) : label.client(item.appointment);
  return (item: GridItem, at: Placement | null, state: PlacementState | null): string => {
    if (!at) return t("carryEnd", { client: nameOf(item) });
    const column = columns[at.column];
    const time = (minutes: number) => format.localTime(toTime(minutes % 1440));
    const words = t("carry", {
      client: nameOf(item),
      time: `${time(at.start)}–${time(at.end)}`,
      place: week ? format.localDate(column?.date ?? "", "long") : (column?.staff?.name ?? ""),
    });
    return state && state.kind !== "free" ? `${words} ${stateText(state)}.` : words;
  };
}
