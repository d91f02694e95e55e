"use client";

import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { carriedSpan } from "./block-draft";
import type { BlockEntry, Column } from "./columns";
import type { Placement } from "./keyboard-moves";
import type { PlacementState } from "./placement-state";
import { useBlockActions } from "./use-block-actions";

/** What happens when a block is let go somewhere else: it moves at once and says how many visits lie in it. */
export function useBlockDrop(columns: readonly Column[], clock: ShopClock) {
  const t = useTranslations("calendar.block");
  const toast = useToast();
  const actions = useBlockActions();
  return (entry: BlockEntry, placement: Placement, state: PlacementState) => {
    const [from, to] = [columns[entry.column], columns[placement.column]];
    if (!from || !to) return;
    const span = carriedSpan(
      entry.off,
      { date: from.date, start: entry.start, end: entry.end },
      { date: to.date, start: placement.start, end: placement.end },
      clock,
    );
    const staff = to.staff ?? { id: entry.off.staffId, name: entry.staffName };
    const visits = state.kind === "visits" ? t("visits", { count: state.count }) : null;
    actions.update(entry.off, { ...span, reason: entry.off.reason, staff }, visits).catch(toast.problem);
  };
}
