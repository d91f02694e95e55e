"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { localDateOf } from "@/lib/i18n/format.shared";
import type { ChairView } from "@/lib/walkins/schema";
import { useChairText } from "./chair-text";

const dots: Record<ChairView["state"], string> = {
  free: "bg-done",
  busy: "bg-live",
  expecting: "bg-planned",
  off: "bg-border-strong",
};

/** Everybody's chair right now, side by side; a running visit opens in the calendar. */
export function ChairStrip({ chairs, now }: { chairs: readonly ChairView[]; now: number }) {
  const t = useTranslations("walkins.chairs");
  if (chairs.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mb-5">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-2">
        {chairs.map((chair) => (
          <li key={chair.staff.id}>
            <Chair chair={chair} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chair({ chair, now }: { chair: ChairView; now: number }) {
  const t = useTranslations("walkins.chairs");
  const { slug, timeZone } = useTenant();
  const text = useChairText();
  const { staff, state, isLate, appointmentId, client } = chair;
  const box = cn(
    "flex h-full items-center gap-3 rounded-lg border border-border bg-surface px-3 py-2.5",
    state === "off" && "opacity-70",
  );
  const content = (
    <>
      <span className="relative">
        <Avatar name={staff.name} size="md" />
        <span
          className={cn(
            "absolute -right-0.5 -bottom-0.5 size-3 rounded-full border-2 border-surface",
            isLate ? "bg-problem" : dots[state],
          )}
        />
      </span>
      <span className="grid min-w-0">
        <span className="truncate font-medium">{staff.name}</span>
        <span className={cn("text-hint", isLate ? "text-problem-fg" : "text-muted-foreground")}>
          {text(chair)}
        </span>
      </span>
    </>
  );
  if (!appointmentId) return <div className={box}>{content}</div>;
  const day = localDateOf(now, timeZone);
  return (
    <Link
      href={`/t/${slug}/calendar?date=${day}&appointment=${appointmentId}`}
      title={t("open", { client: client ?? t("someone") })}
      className={cn(box, "focus-ring transition-colors hover:border-border-strong")}
    >
      {content}
    </Link>
  );
}
