"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { Alternatives } from "./alternatives";
import type { BookingState, DetailField } from "./booking-state";
import type { FreeSlot } from "./day-parts";
import { HoldTimer } from "./hold-timer";
import { StepHeading } from "./step-heading";
import { primaryButton, secondaryButton } from "./styles";
import { useShop } from "./text";
import { TextInput } from "./text-input";
import { TroubleLine } from "./trouble-line";
import { useTerms } from "./use-terms";

type Props = {
  state: BookingState;
  onType: (field: DetailField, value: string) => void;
  onSubmit: () => void;
  onHoldOver: () => void;
  onHoldAgain: () => void;
  onPick: (slot: FreeSlot) => void;
  onOtherTime: () => void;
};

/** Who comes: a name, a phone, perhaps more; and the one button that books. */
export function DetailsStep({
  state,
  onType,
  onSubmit,
  onHoldOver,
  onHoldAgain,
  onPick,
  onOtherTime,
}: Props) {
  const { text, policy } = useShop();
  const form = useRef<HTMLFormElement>(null);
  const { details, fieldErrors, pending } = state;
  const { terms, ...asking } = useTerms(state.serviceIds, state.hold?.staffId ?? state.staffId);
  const isBooking = pending?.kind === "book";
  const wrong = Object.keys(fieldErrors).length;

  // The first field that is wrong takes the focus when the form is refused, not while somebody corrects another.
  const shown = useRef(wrong);
  useEffect(() => {
    const count = Object.keys(fieldErrors).length;
    if (count > 0 && count >= shown.current)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    shown.current = count;
  }, [fieldErrors]);

  // Nobody accepts terms that were not on the screen yet: a tap before that counts only when there turn out to be none.
  const wantsToBook = useRef(false);
  useEffect(() => {
    if (terms === undefined || !wantsToBook.current) return;
    wantsToBook.current = false;
    if (!terms) onSubmit();
  }, [terms, onSubmit]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    if (terms !== undefined) return onSubmit();
    wantsToBook.current = true;
    if (asking.trouble) asking.retry();
  };
  const input = (name: DetailField) => ({
    name,
    value: details[name],
    error: fieldErrors[name],
    onChange: (value: string) => onType(name, value),
  });

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-5">
      <div className="grid gap-1">
        <StepHeading>{text.details.title}</StepHeading>
        {state.hold ? <HoldTimer deadline={state.hold.deadline} onOver={onHoldOver} /> : null}
      </div>
      {state.alternatives ? (
        <Alternatives
          slots={state.alternatives}
          pending={pending?.kind === "hold" ? pending.startsAt : null}
          onPick={onPick}
          onOther={onOtherTime}
        />
      ) : null}
      {state.isHoldOver && !state.alternatives ? (
        <div role="status" className="grid gap-3 rounded-xl border border-live bg-live-soft p-4 text-live-fg">
          <p>{text.hold.expired}</p>
          <div className="flex flex-wrap gap-2">
            <button type="button" className={secondaryButton} onClick={onHoldAgain}>
              {text.hold.again}
            </button>
            <button type="button" className={secondaryButton} onClick={onOtherTime}>
              {text.hold.other}
            </button>
          </div>
        </div>
      ) : null}
      <TextInput label={text.details.name} required autoComplete="name" maxLength={120} {...input("name")} />
      <TextInput
        label={text.details.phone}
        hint={text.details.phoneHint}
        required={policy.requirePhone}
        type="tel"
        autoComplete="tel"
        maxLength={40}
        {...input("phone")}
      />
      <TextInput
        label={text.details.email}
        type="email"
        autoComplete="email"
        maxLength={200}
        {...input("email")}
      />
      <TextInput label={text.details.note} rows={2} maxLength={1000} {...input("note")} />
      {terms ? (
        <section className="grid gap-1 rounded-xl border border-border bg-surface-sunken p-4">
          <h3 className="font-medium">{text.terms.title}</h3>
          <p>{terms.text}</p>
          <p className="text-hint text-muted-foreground">{text.terms.accept}</p>
        </section>
      ) : null}
      {asking.trouble ? <TroubleLine trouble={asking.trouble} onRetry={asking.retry} /> : null}
      {wrong > 0 ? (
        <p role="alert" className="text-danger-text">
          {text.problem.summary}
        </p>
      ) : null}
      {state.trouble ? <TroubleLine trouble={state.trouble} /> : null}
      {state.alternatives ? null : (
        <div className="grid gap-2">
          <button
            type="submit"
            className={`${primaryButton} min-h-12 w-full text-lg`}
            aria-disabled={pending !== null || undefined}
          >
            {isBooking ? text.details.submitting : text.details.submit}
          </button>
          {terms?.depositCents ? null : (
            <p className="text-center text-hint text-muted-foreground">{text.details.payThere}</p>
          )}
        </div>
      )}
    </form>
  );
}
