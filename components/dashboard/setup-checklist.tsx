"use client";

import { Check, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";

type Key = "profile" | "services" | "staff_hours" | "agent_active" | "first_chat" | "first_agent_booking";
/** The first steps of a new business, as the data says. */
export type SetupSteps = readonly { key: Key; done: boolean }[];

/** What is left to do before the shop runs by itself; it ticks itself and goes away when all is done. */
export function SetupChecklist({ checklist, chatKey }: { checklist: SetupSteps; chatKey: string | null }) {
  const t = useTranslations("dashboard.setup");
  const { slug } = useTenant();
  const done = checklist.filter((step) => step.done).length;
  if (done === checklist.length) return null;

  const chat = chatKey ? `/embed/${chatKey}` : `/t/${slug}/channels`;
  const hrefs: Record<Key, string> = {
    profile: `/t/${slug}/settings`,
    services: `/t/${slug}/services`,
    staff_hours: `/t/${slug}/staff`,
    agent_active: `/t/${slug}/agents`,
    first_chat: chat,
    first_agent_booking: chat,
  };
  return (
    <Card>
      <CardHeader
        title={t("title")}
        description={t("progress", { done, total: checklist.length })}
        className="pb-3"
      />
      <div className="px-5">
        <Progress value={(done / checklist.length) * 100} label={t("title")} />
      </div>
      <ul className="grid gap-0.5 p-2.5">
        {checklist.map((step) => (
          <li key={step.key}>
            <Link
              href={hrefs[step.key]}
              {...(hrefs[step.key].startsWith("/embed/") ? { target: "_blank" } : {})}
              className="focus-ring group flex min-h-10 items-center gap-3 rounded-md px-2.5 py-1.5 transition-colors hover:bg-muted"
            >
              <span
                aria-hidden
                className={cn(
                  "grid size-5 shrink-0 place-items-center rounded-full border border-border-strong",
                  step.done && "border-primary bg-primary text-primary-foreground",
                )}
              >
                {step.done ? <Check className="size-3" strokeWidth={3} /> : null}
              </span>
              <span
                className={cn(
                  "flex-1",
                  step.done && "text-muted-foreground line-through decoration-border-strong",
                )}
              >
                {t(`step.${step.key}`)}
                {step.done ? <span className="sr-only"> ({t("done")})</span> : null}
              </span>
              {step.done ? null : <ChevronRight aria-hidden className="size-4 text-subtle" />}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
