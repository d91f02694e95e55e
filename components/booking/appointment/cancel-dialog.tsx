"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import type { AppointmentView } from "@/lib/booking/schema";
import { useAppointmentActions } from "../use-appointment-actions";

type Props = { appointment: AppointmentView; onClose: () => void };

const reasons = ["client", "shop", "moved"] as const;

/** Cancels with a reason; the toast afterwards takes it back. */
export function CancelDialog({ appointment, onClose }: Props) {
  const t = useTranslations("booking.cancel");
  const id = useId();
  const { setStatus } = useAppointmentActions();
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={t("text", { client: appointment.contact.name ?? appointment.contact.phone ?? "" })}
      confirmLabel={t("confirm")}
      cancelLabel={t("keep")}
      destructive
      onConfirm={async () => {
        await setStatus(appointment, "cancelled", reason.trim() || undefined);
      }}
    >
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
