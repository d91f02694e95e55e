import { CalendarCheck2, CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";

/** A conversation of four messages in which a haircut is booked. */
export function MiniChat({ words }: { words: { time: string; staff: string; price: string } }) {
  const t = useTranslations("marketing.demo");
  return (
    <div className="flex flex-col border-border max-sm:border-b sm:border-r">
      <div className="flex items-center gap-2.5 h-15 border-border border-b px-4">
        <Avatar name={t("shop")} />
        <div className="grid min-w-0 leading-tight">
          <span className="truncate font-medium">{t("shop")}</span>
          <span className="truncate text-muted-foreground text-xs">{t("agent")}</span>
        </div>
      </div>
      <div className="flex flex-1 flex-col justify-end gap-2 bg-background px-4 py-4">
        <Bubble mine>{t("ask")}</Bubble>
        <p className="flex items-center gap-1.5 py-0.5 text-muted-foreground text-xs">
          <CalendarCheck2 aria-hidden className="size-3.5 shrink-0 text-primary-text" />
          {t("checking", { time: words.time })}
        </p>
        <Bubble>{t("offer", words)}</Bubble>
        <Bubble mine>{t("yes")}</Bubble>
        <Bubble>{t("booked", words)}</Bubble>
        <Badge tone="done" className="mt-1 self-start">
          <CheckCheck aria-hidden />
          {t("confirmed")}
        </Badge>
      </div>
    </div>
  );
}

function Bubble({ mine = false, children }: { mine?: boolean; children: ReactNode }) {
  return (
    <p
      className={cn(
        "max-w-[88%] rounded-xl px-3 py-2",
        mine
          ? "self-end rounded-br-sm bg-primary text-primary-foreground"
          : "self-start rounded-bl-sm border border-border bg-surface",
      )}
    >
      {children}
    </p>
  );
}
