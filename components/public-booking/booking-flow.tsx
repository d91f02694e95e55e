"use client";

import { type ReactNode, useEffect } from "react";
import { visitOrder } from "@/lib/booking/add-ons.shared";
import { steps } from "./booking-state";
import { DetailsStep } from "./details-step";
import { DoneStep } from "./done-step";
import { Extras } from "./extras";
import { Icon } from "./icon";
import { ServicesStep } from "./services-step";
import { StepMoved } from "./step-heading";
import { quietButton } from "./styles";
import { type BookingShop, fill, ShopProvider, useShop } from "./text";
import { TimeStep } from "./time-step";
import { type Initial, useBooking } from "./use-booking";
import { VisitSummary } from "./visit-summary";

/** Booking from the service to the confirmation. */
export function BookingFlow({ shop, initial }: { shop: BookingShop; initial: Initial }) {
  return (
    <ShopProvider value={shop}>
      <Flow initial={initial} />
    </ShopProvider>
  );
}

function Flow({ initial }: { initial: Initial }) {
  const shop = useShop();
  const { state, hasMoved, dispatch, move, hold, book, whenReleased } = useBooking(initial);
  const { step, serviceIds, staffId, startsAt, pending } = state;
  const held = pending?.kind === "hold" ? pending.startsAt : null;
  const able = shop.staff.filter((person) => serviceIds.every((id) => person.serviceIds.includes(id)));

  // Other services may be beyond the person who was chosen.
  const isUnable = staffId !== "any" && !able.some((person) => person.id === staffId);
  useEffect(() => {
    if (isUnable && step === "time") dispatch({ type: "staff_chosen", id: "any" });
  }, [isUnable, step, dispatch]);

  const toggle = (id: string) => {
    const next = serviceIds.includes(id) ? serviceIds.filter((known) => known !== id) : [...serviceIds, id];
    dispatch({ type: "services_set", serviceIds: visitOrder(shop.services, next) });
  };

  const summary = (
    <VisitSummary
      serviceIds={serviceIds}
      startsAt={step === "details" && !state.alternatives ? startsAt : null}
      person={shop.staff.find((person) => person.id === (state.hold?.staffId ?? staffId))}
      onChange={() => move({ type: "went", step: "services" })}
    />
  );
  return (
    <StepMoved value={hasMoved}>
      {step === "services" ? (
        <ServicesStep
          chosen={serviceIds}
          onToggle={toggle}
          onChoose={(id) => move({ type: "service_chosen", id })}
          onContinue={() => move({ type: "went", step: "time" })}
        />
      ) : null}
      {step === "time" ? (
        <Frame number={2} onBack={() => move({ type: "went", step: "services" })}>
          {summary}
          <Extras chosen={serviceIds} onToggle={toggle} />
          <TimeStep
            state={state}
            able={able}
            held={held}
            ready={whenReleased}
            onStaff={(id) => dispatch({ type: "staff_chosen", id })}
            onPick={(slot) => hold(slot.startsAt)}
            onType={(field, value) => dispatch({ type: "typed", field, value })}
          />
        </Frame>
      ) : null}
      {step === "details" ? (
        <Frame number={3} onBack={() => move({ type: "went", step: "time" })}>
          {summary}
          <DetailsStep
            state={state}
            onType={(field, value) => dispatch({ type: "typed", field, value })}
            onSubmit={book}
            onHoldOver={() => dispatch({ type: "hold_over" })}
            onHoldAgain={() => startsAt && hold(startsAt)}
            onPick={(slot) => hold(slot.startsAt)}
            onOtherTime={() => move({ type: "went", step: "time" })}
          />
        </Frame>
      ) : null}
      {step === "done" && state.booking ? (
        <DoneStep booking={state.booking} onAnother={() => move({ type: "started_over" })} />
      ) : null}
    </StepMoved>
  );
}

function Frame({ number, onBack, children }: { number: number; onBack: () => void; children: ReactNode }) {
  const { text } = useShop();
  return (
    <div data-step className="grid scroll-mt-4 gap-5">
      <div className="flex items-center justify-between">
        <button type="button" className={`${quietButton} -ml-4`} onClick={onBack}>
          <Icon name="back" />
          {text.back}
        </button>
        <p className="text-hint text-muted-foreground">
          {fill(text.step, { number, total: steps.length - 1 })}
        </p>
      </div>
      {children}
    </div>
  );
}
