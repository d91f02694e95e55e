"use client";

import { RotateCw, Trash2, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { bubbleLook } from "./message-item";
import type { Outgoing } from "./use-outbox";

type Props = { item: Outgoing; onRetry: (item: Outgoing) => void; onDiscard: (item: Outgoing) => void };

/** A message that is not on the server yet: on its way, or kept for another try. */
export function OutgoingItem({ item, onRetry, onDiscard }: Props) {
  const t = useTranslations("inbox.outgoing");
  const problemText = useProblemText();
  const failed = item.state === "failed";
  return (
    <div className="grid min-w-0 gap-1">
      <div
        className={cn(
          "max-w-[min(85%,36rem)] whitespace-pre-wrap break-words rounded-xl px-3.5 py-2",
          item.note && "max-w-full",
          bubbleLook[item.note ? "note" : "human"],
          failed ? "outline outline-1 outline-danger" : "opacity-70",
        )}
      >
        {item.text}
      </div>
      {failed ? (
        <div
          role="alert"
          className="flex flex-wrap items-center justify-end gap-x-2 justify-self-end text-hint"
        >
          <TriangleAlert aria-hidden className="size-3.5 text-danger-text" />
          <span className="text-danger-text">{problemText(toProblem(item.error))}</span>
          <Button variant="ghost" size="sm" onClick={() => onRetry(item)}>
            <RotateCw aria-hidden />
            {t("retry")}
          </Button>
          <Button variant="danger-ghost" size="sm" onClick={() => onDiscard(item)}>
            <Trash2 aria-hidden />
            {t("discard")}
          </Button>
        </div>
      ) : (
        <p className={cn("text-2xs text-muted-foreground", !item.note && "justify-self-end")}>
          {t("sending")}
        </p>
      )}
    </div>
  );
}
