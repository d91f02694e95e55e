"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { Button } from "./button";
import { cn } from "./cn";
import { CopyButton } from "./copy-button";

type Props = { error: unknown; onRetry?: () => void; retrying?: boolean; className?: string };

/** What stands in the place of content that could not be loaded: the reason, the request id, another try. */
export function ErrorState({ error, onRetry, retrying = false, className }: Props) {
  const t = useTranslations("common.error");
  const problemText = useProblemText();
  const problem = toProblem(error);
  return (
    <div role="alert" className={cn("grid justify-items-center gap-3 px-6 py-12 text-center", className)}>
      <span className="grid size-10 place-items-center rounded-lg bg-danger-soft text-danger-text">
        <CircleAlert aria-hidden className="size-5" strokeWidth={1.75} />
      </span>
      <div className="grid max-w-sm gap-1">
        <p className="font-medium text-ui">{t("title")}</p>
        <p className="text-balance text-muted-foreground text-ui">{problemText(problem)}</p>
      </div>
      {onRetry ? (
        <Button variant="secondary" pending={retrying} onClick={onRetry}>
          <RotateCw aria-hidden />
          {t("retry")}
        </Button>
      ) : null}
      {problem.requestId ? (
        <p className="flex items-center gap-1 text-hint text-subtle">
          {t("requestId", { id: problem.requestId })}
          <CopyButton value={problem.requestId} />
        </p>
      ) : null}
    </div>
  );
}
