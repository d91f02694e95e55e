"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { callApi } from "@/lib/api/client.shared";
import type { OwnReview } from "@/lib/reviews/schema";
import type { Trouble } from "./booking-state";
import { Stars } from "./stars";
import { card, primaryButton, secondaryButton } from "./styles";
import { type BookingShop, fill, ShopProvider, useShop } from "./text";
import { TextInput } from "./text-input";
import { troubleOf } from "./trouble";
import { TroubleLine } from "./trouble-line";

type Props = { review: OwnReview; token: string /** The link asked for it. */; isAsked: boolean };

/** What the client says of the visit that their link belongs to. */
export function ReviewForm({ shop, ...props }: Props & { shop: BookingShop }) {
  return (
    <ShopProvider value={shop}>
      <Review {...props} />
    </ShopProvider>
  );
}

function Review({ review: initial, token, isAsked }: Props) {
  const { text } = useShop();
  const words = text.review;
  const [review, setReview] = useState(initial);
  const [isWriting, setIsWriting] = useState(initial.rating === null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  if (!review.isOpen && review.rating === null) return null;
  return (
    <section className={`${card} grid gap-4 p-5`} aria-labelledby="review">
      <h2 id="review" ref={heading} tabIndex={-1} className="font-semibold text-lg outline-none">
        {isWriting ? words.title : words.yours}
      </h2>
      {isWriting ? (
        <Form
          initial={review}
          token={token}
          onDone={(said) => {
            setReview(said);
            setIsWriting(false);
          }}
        />
      ) : (
        <div className="grid justify-items-start gap-3">
          <p role="status" className="text-muted-foreground">
            {words.thanks}
          </p>
          <Stars rating={review.rating ?? 0} label={fill(words.stars, { count: review.rating ?? 0 })} />
          {review.text ? <p className="whitespace-pre-line break-words">{review.text}</p> : null}
          {review.isOpen ? (
            <button type="button" className={secondaryButton} onClick={() => setIsWriting(true)}>
              {words.change}
            </button>
          ) : null}
        </div>
      )}
    </section>
  );
}

type FormProps = { initial: OwnReview; token: string; onDone: (said: OwnReview) => void };

function Form({ initial, token, onDone }: FormProps) {
  const { text } = useShop();
  const words = text.review;
  const [rating, setRating] = useState(initial.rating ?? 0);
  const [said, setSaid] = useState(initial.text ?? "");
  const [isMissing, setIsMissing] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isBusy = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(rating === 0);
    if (rating === 0 || isBusy.current) return;
    isBusy.current = true;
    setTrouble(null);
    try {
      const path = `/public/appointments/${encodeURIComponent(token)}/review`;
      const body = { rating, text: said || null };
      onDone((await callApi<{ data: OwnReview }>(path, { method: "POST", body })).data);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      isBusy.current = false;
    }
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <fieldset className="grid gap-1.5" aria-describedby={isMissing ? "rating-error" : undefined}>
        <legend className="mb-1.5 font-medium">{words.rating}</legend>
        <div className="flex">
          {[1, 2, 3, 4, 5].map((value) => (
            <label key={value} className="relative cursor-pointer p-1">
              <input
                type="radio"
                name="rating"
                value={value}
                checked={rating === value}
                onChange={() => setRating(value)}
                className="peer absolute inset-0 size-full cursor-pointer opacity-0"
              />
              <span className="sr-only">{fill(words.stars, { count: value })}</span>
              <Star isFull={value <= rating} className="size-9 rounded-md peer-focus-visible:outline-2" />
            </label>
          ))}
        </div>
        {isMissing ? (
          <p id="rating-error" role="alert" className="text-danger-text text-hint">
            {words.choose}
          </p>
        ) : null}
      </fieldset>
      <TextInput
        label={words.text}
        name="text"
        rows={3}
        maxLength={1000}
        value={said}
        onChange={setSaid}
        hint={words.hint}
      />
      {trouble ? <TroubleLine trouble={trouble} /> : null}
      <button type="submit" className={`${primaryButton} justify-self-start`}>
        {words.send}
      </button>
    </form>
  );
}

function Star({ isFull, className }: { isFull: boolean; className: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={`${className} text-live-fg`}>
      <path
        d="m12 2.5 2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.4l-5.9 3.1 1.2-6.5L2.5 9.4l6.6-.9z"
        fill={isFull ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
