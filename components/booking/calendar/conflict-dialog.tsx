"use client";

import { useTranslations } from "next-intl";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { useFormat } from "@/components/ui/use-format";
import type { StaffView } from "@/lib/booking/schema";
import { type Alternative, alternativesOf } from "../alternatives";

type Props = {
  error: unknown;
  staff: readonly StaffView[];
  onPick: (alternative: Alternative) => void;
  onClose: () => void;
};

/** A move that the calendar refused: nothing has changed, and these times are free. */
export function ConflictDialog({ error, staff, onPick, onClose }: Props) {
  const t = useTranslations("booking.conflict");
  const tCommon = useTranslations("common.action");
  const problemText = useProblemText();
  const format = useFormat();
  const { timeZone } = useTenant();
  const alternatives = alternativesOf(error).slice(0, 6);
  const nameOf = (id: string | undefined) => staff.find((person) => person.id === id)?.name ?? "";
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent size="sm" title={t("title")} description={problemText(toProblem(error))}>
        {alternatives.length > 0 ? (
          <DialogBody className="grid gap-2">
            <p className="text-hint text-muted-foreground">{t("alternatives")}</p>
            <div className="grid grid-cols-2 gap-2">
              {alternatives.map((slot) => (
                <Button
                  key={`${slot.startsAt}${slot.staffIds[0]}`}
                  variant="secondary"
                  className="h-auto flex-col gap-0 py-2"
                  onClick={() => onPick(slot)}
                >
                  <span className="font-semibold">{format.time(slot.startsAt, timeZone)}</span>
                  <span className="font-normal text-hint text-muted-foreground">
                    {nameOf(slot.staffIds[0])}
                  </span>
                </Button>
              ))}
            </div>
          </DialogBody>
        ) : null}
        <DialogFooter>
          <Button variant={alternatives.length > 0 ? "secondary" : "primary"} onClick={onClose}>
            {tCommon("close")}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
