"use client";

import { Armchair } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import type { StaffView } from "@/lib/booking/schema";
import type { ChairView, WalkInView } from "@/lib/walkins/schema";
import { useChairText } from "./chair-text";

type Props = {
  person: WalkInView;
  name: string;
  chairs: readonly ChairView[];
  staff: readonly StaffView[];
  /** False when that chair is taken too. */
  onSeat: (staff: ChairView["staff"]) => Promise<boolean>;
  onClose: () => void;
};

/** Asked when the chair is taken: who else could do it, and what they are doing. */
export function ChooseChair({ person, name, chairs, staff, onSeat, onClose }: Props) {
  const t = useTranslations("walkins.choose");
  const text = useChairText();
  const [pending, setPending] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const doing = chairs.filter((chair) => {
    const member = staff.find((known) => known.id === chair.staff.id);
    return person.services.every((service) => member?.serviceIds.includes(service.id));
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("title", { name })} description={t("nobody")}>
        <DialogBody>
          <ul className="grid gap-2">
            {doing.map((chair) => (
              <li
                key={chair.staff.id}
                className="flex flex-wrap items-center gap-3 rounded-lg border border-border px-3 py-2.5"
              >
                <Avatar name={chair.staff.name} size="md" />
                <span className="grid min-w-0 flex-1">
                  <span className="truncate font-medium">{chair.staff.name}</span>
                  <span className="text-hint text-muted-foreground">{text(chair)}</span>
                  {taken === chair.staff.id ? (
                    <span role="alert" className="text-danger-text text-hint">
                      {t("taken")}
                    </span>
                  ) : null}
                </span>
                <Button
                  variant={chair.state === "free" ? "primary" : "secondary"}
                  size="icon"
                  className="size-11"
                  aria-label={t("seat", { staff: chair.staff.name })}
                  disabled={chair.state === "busy" && !chair.isLate}
                  pending={pending === chair.staff.id}
                  onClick={() => {
                    setPending(chair.staff.id);
                    setTaken(null);
                    void onSeat(chair.staff)
                      .then((isDone) => (isDone ? onClose() : setTaken(chair.staff.id)))
                      .finally(() => setPending(null));
                  }}
                >
                  <Armchair aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
