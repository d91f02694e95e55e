"use client";

import { Alternatives } from "./alternatives";
import type { BookingState, DetailField } from "./booking-state";
import type { FreeSlot } from "./day-parts";
import { telHref } from "./links";
import { SlotPicker } from "./slot-picker";
import { StaffChoice } from "./staff-choice";
import { StepHeading } from "./step-heading";
import { card, textLink } from "./styles";
import { useShop } from "./text";
import { TroubleLine } from "./trouble-line";
import { WaitlistInvite } from "./waitlist-invite";

type Props = {
  state: BookingState;
  /** Who does all of the chosen services. */
  able: readonly { id: string; name: string }[];
  held: string | null;
  ready: () => Promise<void>;
  onStaff: (id: string) => void;
  onPick: (slot: FreeSlot) => void;
  onType: (field: DetailField, value: string) => void;
};

/** With whom and when. */
export function TimeStep({ state, able, held, ready, onStaff, onPick, onType }: Props) {
  const { text, phone } = useShop();
  return (
    <div className="grid gap-5">
      <StepHeading>{text.time.title}</StepHeading>
      {able.length === 0 ? (
        <p className={`${card} p-5`}>
          {text.time.noStaff}{" "}
          {phone ? (
            <a className={textLink} href={telHref(phone)}>
              {phone}
            </a>
          ) : null}
        </p>
      ) : (
        <>
          <StaffChoice staff={able} value={state.staffId} onChange={onStaff} />
          {state.alternatives ? (
            <Alternatives slots={state.alternatives} pending={held} onPick={onPick} />
          ) : null}
          {state.trouble ? <TroubleLine trouble={state.trouble} /> : null}
          <SlotPicker
            serviceIds={state.serviceIds}
            staffId={state.staffId}
            ready={ready}
            pending={held}
            mark={state.alternatives}
            onPick={onPick}
            footer={({ isFull, isLoading, ...shown }) => (
              <WaitlistInvite
                isFull={isFull}
                isLoading={isLoading}
                visit={{ serviceIds: state.serviceIds, staffId: state.staffId }}
                shown={shown}
                person={state.details}
                onType={onType}
              />
            )}
          />
        </>
      )}
    </div>
  );
}
