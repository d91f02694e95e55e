"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { Label } from "@/components/ui/label";
import { maxVisits } from "@/lib/recurrence/occurrences.shared";
import type { SeriesView } from "@/lib/recurrence/schema";
import { ConflictDates } from "./conflict-dates";
import { CountInput } from "./repeat-section";
import { conflictsOf, useRuleText, useSeriesActions } from "./use-series";

type Props = { series: SeriesView; onClose: () => void };

/** Adds visits after the last one of a series. */
export function ExtendDialog({ series, onClose }: Props) {
  const t = useTranslations("series.visit");
  const tAction = useTranslations("common.action");
  const id = useId();
  const ruleText = useRuleText();
  const problemText = useProblemText();
  const { extend } = useSeriesActions();
  const [count, setCount] = useState<number | null>(4);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const lastKey = useRef({ body: "", key: "" });
  const conflicts = conflictsOf(failure);
  const isWrong = count === null || count < 1 || count > maxVisits;
  const canSkip = conflicts.length > 0 && count !== null && conflicts.length < count;

  async function send(skipDates: string[]) {
    if (isWrong) return;
    const body = JSON.stringify([series.id, count, skipDates]);
    // The same wish sent twice, because the line was bad, adds once.
    if (lastKey.current.body !== body) lastKey.current = { body, key: crypto.randomUUID() };
    setPending(true);
    try {
      await extend(series.id, { count, skipDates, idempotencyKey: lastKey.current.key });
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog open onOpenChange={(open) => !open && !pending && onClose()}>
      <DialogContent
        size="sm"
        title={t("extendTitle")}
        description={t("extendText", { rule: ruleText(series) })}
      >
        <DialogBody className="grid gap-4">
          <div className="grid gap-1.5">
            <Label htmlFor={id}>{t("extendCount")}</Label>
            <CountInput
              id={id}
              value={count}
              max={maxVisits}
              onChange={(next) => {
                setCount(next);
                setFailure(null);
              }}
            />
          </div>
          {failure ? (
            <div
              role="alert"
              className="grid gap-2 rounded-lg border border-danger/30 bg-danger-soft px-3 py-2.5 text-ui"
            >
              <p>{conflicts.length > 0 ? t("extendConflict") : problemText(toProblem(failure))}</p>
              <ConflictDates conflicts={conflicts} />
            </div>
          ) : null}
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" disabled={pending} onClick={onClose}>
            {tAction("cancel")}
          </Button>
          {canSkip ? (
            <Button pending={pending} onClick={() => void send(conflicts.map(({ date }) => date))}>
              {t("extendSkip")}
            </Button>
          ) : (
            <Button pending={pending} disabled={isWrong} onClick={() => void send([])}>
              {t("extendConfirm")}
            </Button>
          )}
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
