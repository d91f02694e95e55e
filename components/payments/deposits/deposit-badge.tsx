"use client";

import { HandCoins } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useFormat } from "@/components/ui/use-format";
import type { VisitDeposit } from "@/lib/booking/deposit.shared";

const tones: Record<VisitDeposit["status"], BadgeTone> = {
  due: "live",
  paid: "done",
  waived: "ended",
  expired: "ended",
};

/** How a deposit stands, in a few words. */
export function useDepositText(): (deposit: VisitDeposit) => string {
  const t = useTranslations("payments.deposit.badge");
  const format = useFormat();
  const { timeZone } = useTenant();
  return (deposit) => {
    if (deposit.status !== "due") return t(deposit.status);
    if (deposit.claimedAt) return t("claimed");
    return t("due", { time: deposit.dueAt ? format.time(deposit.dueAt, timeZone) : "" });
  };
}

/** The state of a visit's deposit beside the visit's own. */
export function DepositBadge({ deposit }: { deposit: VisitDeposit }) {
  const text = useDepositText();
  const tone = deposit.claimedAt && deposit.status === "due" ? "problem" : tones[deposit.status];
  return (
    <Badge tone={tone}>
      <HandCoins aria-hidden />
      {text(deposit)}
    </Badge>
  );
}

/** A sign in the calendar's small blocks while a deposit is not settled. */
export function DepositMark({ deposit }: { deposit: VisitDeposit | null }) {
  if (deposit?.status !== "due") return null;
  return <HandCoins aria-hidden className="mt-0.5 size-3 shrink-0" />;
}

/** The same for those who listen. */
export function DepositSpoken({ deposit }: { deposit: VisitDeposit | null }) {
  const text = useDepositText();
  return deposit?.status === "due" ? `. ${text(deposit)}` : null;
}
