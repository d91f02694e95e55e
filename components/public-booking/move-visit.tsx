"use client";

import { type ReactNode, useState } from "react";
import type { ManagedAppointment } from "@/lib/booking/public-booking.shared";
import type { FreeSlot } from "./day-parts";
import { SlotPicker } from "./slot-picker";
import { StaffChoice } from "./staff-choice";
import { StepHeading } from "./step-heading";
import { card, primaryButton, secondaryButton } from "./styles";
import { fill, useShop } from "./text";
import { whenText } from "./visit-facts";

type Props = {
  visit: ManagedAppointment;
  token: string;
  isPending: boolean;
  /** Whenever this changes, the list of times is old. */
  mark: unknown;
  onMove: (slot: FreeSlot) => void;
  onKeep: () => void;
  /** What went wrong, if anything. */
  children: ReactNode;
};

/** Another time for a visit. The old one stays until the new one is confirmed here. */
export function MoveVisit({ visit, token, isPending, mark, onMove, onKeep, children }: Props) {
  const shop = useShop();
  const { text } = shop;
  const serviceIds = visit.services.map((service) => service.id);
  const able = shop.staff.filter((person) => serviceIds.every((id) => person.serviceIds.includes(id)));
  const [staffId, setStaffId] = useState(() =>
    able.some((person) => person.id === visit.staff.id) ? visit.staff.id : "any",
  );
  const [slot, setSlot] = useState<FreeSlot | null>(null);
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <StepHeading>{text.manage.moveTitle}</StepHeading>
        <p className="text-muted-foreground">
          {fill(text.manage.moveText, { time: whenText(visit.startsAt, shop) })}
        </p>
      </div>
      {children}
      {slot ? (
        <div className={`${card} grid gap-4 p-5`}>
          <StepHeading as="h3" key={slot.startsAt}>
            {fill(text.manage.moveTo, { time: whenText(slot.startsAt, shop) })}
          </StepHeading>
          <div className="flex flex-wrap gap-2">
            <button
              type="button"
              className={primaryButton}
              aria-disabled={isPending || undefined}
              onClick={() => onMove(slot)}
            >
              {text.manage.moveYes}
            </button>
            <button type="button" className={secondaryButton} onClick={() => setSlot(null)}>
              {text.hold.other}
            </button>
          </div>
        </div>
      ) : (
        <>
          <StaffChoice staff={able} value={staffId} onChange={setStaffId} />
          <SlotPicker
            serviceIds={serviceIds}
            staffId={staffId}
            manageToken={token}
            pending={null}
            mark={mark}
            onPick={setSlot}
          />
        </>
      )}
      <div>
        <button type="button" className={secondaryButton} onClick={onKeep}>
          {text.manage.keep}
        </button>
      </div>
    </div>
  );
}
