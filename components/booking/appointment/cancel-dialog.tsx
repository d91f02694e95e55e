"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { AppointmentView } from "@/lib/booking/schema";
import type { SeriesScope } from "@/lib/recurrence/schema";
import { ScopeChoice } from "../series/scope-choice";
import { useSeriesActions } from "../series/use-series";
import { useAppointmentActions } from "../use-appointment-actions";

type Props = { appointment: AppointmentView; onClose: () => void };

const reasons = ["client", "shop", "moved"] as const;

/** Cancels with a reason; the toast afterwards takes it back. */
export function CancelDialog({ appointment, onClose }: Props) {
  const t = useTranslations("booking.cancel");
  const id = useId();
  const tScope = useTranslations("series.scope");
  const { setStatus } = useAppointmentActions();
  const series = useSeriesActions();
  const toast = useToast();
  const [scope, setScope] = useState<SeriesScope>("this");
  const [reason, setReason] = useState("");
  const client = appointment.contact.name ?? appointment.contact.phone ?? "";
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={appointment.series ? tScope("cancelTitle") : t("title")}
      description={scope === "this" ? t("text", { client }) : tScope("cancelManyText", { client })}
      confirmLabel={scope === "this" ? t("confirm") : tScope("cancelConfirm")}
      cancelLabel={t("keep")}
      destructive
      onConfirm={async () => {
        const why = reason.trim() || undefined;
        if (scope === "this") await setStatus(appointment, "cancelled", why);
        else await series.cancel(appointment.id, scope, why).catch(toast.problem);
      }}
    >
      {appointment.series ? <ScopeChoice value={scope} onChange={setScope} /> : null}
      <div className="grid gap-2">
        <Label htmlFor={id}>{t("reason")}</Label>
        <div className="flex flex-wrap gap-2">
          {reasons.map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={reason === t(key)}
              onClick={() => setReason(reason === t(key) ? "" : t(key))}
              className="focus-ring h-control-sm rounded-full border border-border-strong px-3 text-hint hover:bg-muted aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:text-primary-text"
            >
              {t(key)}
            </button>
          ))}
        </div>
        <Textarea
          id={id}
          rows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ConfirmDialog>
  );
}
