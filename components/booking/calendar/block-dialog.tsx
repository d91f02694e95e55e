"use client";

import { Trash2, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useLeaveGuard } from "@/components/forms/use-leave-guard";
import { useProblemText } from "@/components/forms/use-problem-text";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { StaffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import type { BlockPrefill } from "./block-draft";
import { BlockTimeFields } from "./block-time-fields";
import { BlockWho } from "./block-who";
import { useBlockForm } from "./use-block-form";

type Props = {
  prefill: BlockPrefill;
  staff: readonly StaffView[];
  clock: ShopClock;
  now: number;
  onClose: () => void;
};

/** Blocks time of one, several or all, or changes a block: why, whose, from when until when. */
export function BlockDialog({ prefill, staff, clock, now, onClose }: Props) {
  const t = useTranslations("calendar.block");
  const tForm = useTranslations("common.form");
  const tAction = useTranslations("common.action");
  const id = useId();
  const problemText = useProblemText();
  const form = useBlockForm({ prefill, staff, clock, now, onDone: onClose });
  const [leaving, setLeaving] = useState(false);
  useLeaveGuard(form.touched && !form.sending, tForm("leave"));
  const close = () => (form.touched && !form.sending ? setLeaving(true) : onClose());
  const { draft, set, editing } = form;
  return (
    <>
      <Sheet open onOpenChange={(open) => !open && close()}>
        <SheetContent title={t(editing ? "editTitle" : "title")}>
          <DialogBody>
            <form
              id={`${id}-form`}
              noValidate
              className="grid gap-5"
              onSubmit={(event) => {
                event.preventDefault();
                void form.submit();
              }}
            >
              {form.failure ? (
                <p
                  role="alert"
                  className="rounded-lg border border-danger/30 bg-danger-soft px-3 py-2.5 text-ui"
                >
                  {problemText(toProblem(form.failure))}
                </p>
              ) : null}
              <div className="grid gap-1.5">
                <Label htmlFor={`${id}-reason`}>{t("name")}</Label>
                <Input
                  id={`${id}-reason`}
                  value={draft.reason}
                  maxLength={200}
                  placeholder={t("namePlaceholder")}
                  onChange={(event) => set({ reason: event.target.value })}
                />
              </div>
              <BlockWho
                staff={staff}
                value={draft.staffIds}
                single={editing !== undefined}
                error={form.errors.staff}
                onChange={(staffIds) => set({ staffIds })}
              />
              <BlockTimeFields
                draft={draft}
                today={clock.dateOf(now)}
                error={form.errors.order}
                onChange={set}
              />
              <p className="text-hint text-muted-foreground">{t("hint")}</p>
              <div aria-live="polite">
                {form.visits > 0 ? (
                  <p className="flex gap-2.5 rounded-lg border border-live/40 bg-live-soft px-3 py-2.5 text-live-fg text-ui">
                    <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                    {t("visits", { count: form.visits })}
                  </p>
                ) : null}
              </div>
            </form>
          </DialogBody>
          <DialogFooter className="sm:justify-between">
            {editing ? (
              <Button variant="danger-ghost" disabled={form.sending} onClick={() => void form.remove()}>
                <Trash2 aria-hidden />
                {t("delete")}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" form={`${id}-form`} pending={form.sending} className="max-sm:w-full">
              {t(editing ? "saveChanges" : "save")}
            </Button>
          </DialogFooter>
        </SheetContent>
      </Sheet>
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={t("leaveTitle")}
        description={tForm("leave")}
        confirmLabel={t("discard")}
        cancelLabel={tAction("back")}
        destructive
        onConfirm={onClose}
      />
    </>
  );
}
