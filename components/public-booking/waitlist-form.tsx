"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { callApi } from "@/lib/api/client.shared";
import { localDateOf } from "@/lib/i18n/format.shared";
import type { DetailField, Trouble } from "./booking-state";
import { StepHeading, StepMoved } from "./step-heading";
import { card, field, primaryButton, secondaryButton } from "./styles";
import { useShop } from "./text";
import { TextInput } from "./text-input";
import { fieldsOf, troubleOf } from "./trouble";
import { TroubleLine } from "./trouble-line";
import {
  checkWish,
  firstWish,
  type Person,
  type ShownDays,
  type Wish,
  type WishErrors,
  type WishField,
  wishBody,
  wishFields,
  wishParts,
} from "./waitlist-wish";

export type WaitlistFormProps = {
  visit: { serviceIds: readonly string[]; staffId: string };
  shown: ShownDays;
  /** What was typed so far; the same fields as those of a booking. */
  person: Person;
  onType: (field: DetailField, value: string) => void;
  onClose: () => void;
};

/** Asks when somebody would come and where to write to when a time becomes free. */
export function WaitlistForm({ visit, shown, person, onType, onClose }: WaitlistFormProps) {
  const { text, slug, locale, timeZone } = useShop();
  const form = useRef<HTMLFormElement>(null);
  const part = useId();
  const [wish, setWish] = useState(() => firstWish(shown));
  const [errors, setErrors] = useState<WishErrors>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [progress, setProgress] = useState<"open" | "sending" | "joined">("open");
  const words = text.waitlist;
  const today = localDateOf(Date.now(), timeZone);

  const refuse = (wrong: WishErrors) => {
    setErrors(wrong);
    // The marks must be there before the first of them can be found.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (progress !== "open") return;
    setTrouble(null);
    const wrong = checkWish(wish, person, today);
    if (Object.keys(wrong).length > 0) return refuse(wrong);
    setErrors({});
    setProgress("sending");
    try {
      await callApi(`/public/${slug}/waitlist`, { body: wishBody(visit, wish, person), locale });
      setProgress("joined");
    } catch (error) {
      setProgress("open");
      const fields = fieldsOf(error, wishFields);
      if (fields) refuse(fields);
      else setTrouble(troubleOf(error));
    }
  };
  const correct = (name: WishField) => setErrors(({ [name]: _, ...others }) => others);
  const change = (name: "fromDate" | "toDate", value: string) => {
    correct(name);
    setWish((before) => ({ ...before, [name]: value }));
  };
  const date = (name: "fromDate" | "toDate") =>
    ({
      name,
      type: "date",
      required: true,
      min: today,
      value: wish[name],
      error: errors[name],
      onChange: (value: string) => change(name, value),
    }) as const;
  const detail = (name: "name" | "phone" | "email") => ({
    name,
    value: person[name],
    error: errors[name],
    onChange: (value: string) => {
      correct(name);
      onType(name, value);
    },
  });

  if (progress === "joined") return <Joined />;
  return (
    <StepMoved value={true}>
      <form ref={form} noValidate onSubmit={submit} className={`${card} grid gap-4 p-5`}>
        <div className="grid gap-1">
          <StepHeading as="h3">{words.title}</StepHeading>
          <p className="text-muted-foreground">{words.intro}</p>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput label={words.from} {...date("fromDate")} />
          <TextInput label={words.to} {...date("toDate")} />
        </div>
        <div className="grid gap-1.5">
          <label htmlFor={part} className="font-medium">
            {words.part}
          </label>
          <select
            id={part}
            value={wish.part}
            onChange={(event) => {
              const chosen = wishParts.find((known) => known === event.target.value) ?? "any";
              setWish((before) => ({ ...before, part: chosen }));
            }}
            className={`${field} h-12`}
          >
            {wishParts.map((known) => (
              <option key={known} value={known}>
                {known === "any" ? words.anyTime : text.time[known]}
              </option>
            ))}
          </select>
        </div>
        <TextInput
          label={text.details.name}
          required
          autoComplete="name"
          maxLength={120}
          {...detail("name")}
        />
        <TextInput
          label={text.details.email}
          hint={words.emailHint}
          required
          type="email"
          autoComplete="email"
          maxLength={200}
          {...detail("email")}
        />
        <TextInput
          label={text.details.phone}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          {...detail("phone")}
        />
        <Consent
          wish={wish}
          error={errors.consent}
          onChange={(consent) => {
            correct("consent");
            setWish((before) => ({ ...before, consent }));
          }}
        />
        {Object.keys(errors).length > 0 ? (
          <p role="alert" className="text-danger-text">
            {text.problem.summary}
          </p>
        ) : null}
        {trouble ? <TroubleLine trouble={trouble} /> : null}
        <div className="flex flex-wrap gap-2">
          <button type="submit" className={primaryButton} aria-disabled={progress === "sending" || undefined}>
            {progress === "sending" ? words.sending : words.submit}
          </button>
          <button type="button" className={secondaryButton} onClick={onClose}>
            {words.close}
          </button>
        </div>
      </form>
    </StepMoved>
  );
}

type ConsentProps = { wish: Wish; error: string | undefined; onChange: (value: boolean) => void };

function Consent({ wish, error, onChange }: ConsentProps) {
  const { text } = useShop();
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          name="consent"
          checked={wish.consent}
          aria-required="true"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="focus-ring size-5 shrink-0 accent-primary"
        />
        <span>{text.waitlist.consent}</span>
      </label>
      {error ? (
        <p id={id} className="text-danger-text text-hint">
          {text.waitlist.consentNeeded}
        </p>
      ) : null}
    </div>
  );
}

function Joined() {
  const { text } = useShop();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="grid gap-1 rounded-xl bg-done-soft p-4 text-done-fg outline-none"
    >
      <p className="font-semibold">{text.waitlist.joined}</p>
      <p>{text.waitlist.joinedText}</p>
    </div>
  );
}
