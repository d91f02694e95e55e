"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import type { SeriesScope } from "@/lib/recurrence/schema";
import { ConflictDates } from "./conflict-dates";
import { ScopeChoice } from "./scope-choice";
import { conflictsOf } from "./use-series";

type Props = {
  kind: "change" | "move";
  /** Carries it out for more than this visit; throws the problem and leaves everything as it was. */
  onMany: (scope: Exclude<SeriesScope, "this">, skipConflicts: boolean) => Promise<void>;
  /** Only this visit: whoever asked knows how, conflicts included. */
  onThis: () => void;
  onClose: () => void;
};

/** Asks how far a change of a recurring visit reaches; visits that cannot follow are named before anything is done. */
export function ScopeDialog({ kind, onMany, onThis, onClose }: Props) {
  const t = useTranslations("series.scope");
  const tAction = useTranslations("common.action");
  const problemText = useProblemText();
  const [scope, setScope] = useState<SeriesScope>("this");
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const conflicts = conflictsOf(failure);

  async function confirm(skipConflicts: boolean) {
    if (scope === "this") return onThis();
    setPending(true);
    setFailure(null);
    try {
      await onMany(scope, skipConflicts);
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog open onOpenChange={(open) => !open && !pending && onClose()}>
      <DialogContent size="sm" title={t(`${kind}Title`)}>
        <DialogBody className="grid gap-4">
          <ScopeChoice
            value={scope}
            onChange={(next) => {
              setScope(next);
              setFailure(null);
            }}
          />
          {failure ? (
            <div
              role="alert"
              className="grid gap-2 rounded-lg border border-danger/30 bg-danger-soft px-3 py-2.5 text-ui"
            >
              <p>
                {conflicts.length > 0
                  ? t("conflicts", { count: conflicts.length })
                  : problemText(toProblem(failure))}
              </p>
              <ConflictDates conflicts={conflicts} />
            </div>
          ) : null}
        </DialogBody>
        <DialogFooter className={conflicts.length > 0 ? "flex-col-reverse sm:flex-col-reverse" : undefined}>
          <Button variant="secondary" disabled={pending} onClick={onClose}>
            {tAction("cancel")}
          </Button>
          {conflicts.length > 0 ? (
            <Button
              pending={pending}
              className="h-auto whitespace-normal py-2"
              onClick={() => void confirm(true)}
            >
              {t("skipConflicts")}
            </Button>
          ) : (
            <Button pending={pending} onClick={() => void confirm(false)}>
              {t(kind === "move" ? "move" : "save")}
            </Button>
          )}
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
