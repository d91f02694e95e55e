"use client";

import { Check, CheckCheck, type LucideIcon, Play, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type AppointmentStatus, type AppointmentView, statusTransitions } from "@/lib/booking/schema";
import { useAppointmentActions } from "../use-appointment-actions";

const icons: Partial<Record<AppointmentStatus, LucideIcon>> = {
  scheduled: RotateCcw,
  confirmed: Check,
  in_progress: Play,
  completed: CheckCheck,
};

/** The next steps of a visit's life; the most likely one stands out. Cancelling has a place of its own. */
export function StatusActions({ appointment }: { appointment: AppointmentView }) {
  const t = useTranslations("booking.to");
  const { setStatus } = useAppointmentActions();
  const [pending, setPending] = useState<AppointmentStatus | null>(null);
  const next = statusTransitions[appointment.status].filter(
    (status) => status !== "cancelled" && status !== "no_show",
  );
  return (
    <div className="flex flex-wrap gap-2">
      {next.map((status, index) => {
        // Back from completed is a correction, not the next step.
        const back = appointment.status === "completed";
        const Icon = icons[back ? "scheduled" : status];
        return (
          <Button
            key={status}
            variant={index === 0 && !back ? "primary" : "secondary"}
            pending={pending === status}
            onClick={async () => {
              setPending(status);
              await setStatus(appointment, status);
              setPending(null);
            }}
          >
            {Icon ? <Icon aria-hidden /> : null}
            {t(back ? "scheduled" : status)}
          </Button>
        );
      })}
    </div>
  );
}
