"use client";

import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from "react";
import { ApiError, callApi } from "@/lib/api/client.shared";
import type { HoldView } from "@/lib/booking/hold-schema.shared";
import { type Booking, type BookingState, bookingReducer, initialState, type Step } from "./booking-state";
import { checkDetails } from "./check-details";
import { loadBooking, saveBooking } from "./storage";
import { useShop } from "./text";
import { alternativesOf, refusedFields, troubleOf } from "./trouble";
import { useIdempotencyKey } from "./use-idempotency-key";

export type Initial = Partial<Pick<BookingState, "serviceIds" | "staffId" | "step">>;

/** The state of one booking, its URL, its copy in the tab's storage, and its calls to the server. */
export function useBooking(initial: Initial) {
  const shop = useShop();
  const { slug } = shop;
  const [state, dispatch] = useReducer(bookingReducer, initial, initialState);
  const [hasMoved, setHasMoved] = useState(false);
  const current = useRef(state);
  current.current = state;
  const isBusy = useRef(false);
  const isGoingBack = useRef(true);
  const releasing = useRef<Promise<unknown>>(Promise.resolve());
  const keyFor = useIdempotencyKey();

  const release = useCallback(() => {
    const { hold } = current.current;
    if (!hold) return;
    // Fire and forget: a hold that cannot be given back runs out by itself.
    releasing.current = callApi(`/public/${slug}/holds/${hold.id}`, { method: "DELETE" }).catch(() => {});
  }, [slug]);

  useRestore(shop, initial, dispatch);
  useEffect(() => saveBooking(slug, state), [slug, state]);
  useUrl(state, isGoingBack);
  useEffect(() => {
    const back = () => {
      const wanted = new URLSearchParams(window.location.search).get("step") as Step | null;
      if (wanted !== "details") release();
      isGoingBack.current = true;
      setHasMoved(true);
      dispatch({ type: "went", step: wanted ?? "services" });
    };
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, [release]);

  const move = (event: Parameters<typeof dispatch>[0]) => {
    if (event.type !== "held" && event.type !== "booked") release();
    isGoingBack.current = false;
    setHasMoved(true);
    dispatch(event);
  };

  /** Runs one call at a time: a second tap on the same button does nothing. */
  const exclusively = async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } catch (error) {
      const alternatives = alternativesOf(error);
      const fields = refusedFields(error);
      if (alternatives) dispatch({ type: "taken", alternatives });
      else if (fields) dispatch({ type: "fields_refused", fields });
      else dispatch({ type: "failed", trouble: troubleOf(error) });
    } finally {
      isBusy.current = false;
    }
  };

  const hold = (startsAt: string) =>
    exclusively(async () => {
      release();
      dispatch({ type: "hold_asked", startsAt });
      await releasing.current;
      const { serviceIds, staffId } = current.current;
      const { data } = await callApi<{ data: HoldView }>(`/public/${slug}/holds`, {
        body: { serviceIds, staffId, startsAt },
      });
      // Counted on this device: its clock may be wrong, its seconds are not.
      const deadline = Date.now() + shop.policy.holdMin * 60_000;
      move({ type: "held", startsAt, hold: { id: data.id, staffId: data.staffId, deadline } });
    });

  const book = () =>
    exclusively(async () => {
      const { serviceIds, staffId, startsAt, details, hold: kept } = current.current;
      const fields = checkDetails(details, shop.policy);
      if (Object.keys(fields).length > 0) return dispatch({ type: "fields_refused", fields });
      dispatch({ type: "book_asked" });
      const { name, phone, email, note } = details;
      const body = {
        serviceIds,
        staffId,
        startsAt,
        contact: { name, phone, email: email.trim() },
        notes: note,
      };
      const send = (whole: object) =>
        callApi<{ data: Booking }>(`/public/${slug}/appointments`, {
          body: whole,
          // The terms are kept in the language in which they were read.
          locale: shop.locale,
          idempotencyKey: keyFor(whole),
        });
      const { data } = await send(kept ? { ...body, holdId: kept.id } : body).catch((error: unknown) => {
        // The hold ran out and was swept away a moment before ours did: the time itself may still be free.
        const isGone = kept && error instanceof ApiError && error.status === 404;
        if (!isGone) throw error;
        return send(body);
      });
      move({ type: "booked", booking: data });
    });

  return {
    state,
    hasMoved,
    dispatch,
    move,
    hold,
    book,
    /** Resolves when a hold that was given up is gone. */
    whenReleased: useCallback(async () => void (await releasing.current), []),
  };
}

type Dispatch = (event: Parameters<typeof bookingReducer>[1]) => void;

/** After a reload: what this tab had, unless the link asks for something else. */
function useRestore(shop: ReturnType<typeof useShop>, initial: Initial, dispatch: Dispatch): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const known = {
      serviceIds: shop.services.map((service) => service.id),
      staffIds: shop.staff.map((person) => person.id),
    };
    const saved = loadBooking(shop.slug, known, Date.now());
    if (!saved) return;
    const wanted = new URLSearchParams(window.location.search).get("step");
    const isSameVisit =
      saved.step === wanted && (wanted === "done" || saved.serviceIds?.join() === initial.serviceIds?.join());
    dispatch({ type: "restored", state: isSameVisit ? saved : { details: saved.details } });
  }, [shop, initial, dispatch]);
}

/** Writes the step into the address: a new entry of the history for each step, none for a change within it. */
function useUrl(state: BookingState, isGoingBack: RefObject<boolean>): void {
  const shown = useRef<Step | null>(null);
  const { step, serviceIds, staffId } = state;
  useEffect(() => {
    const query = new URLSearchParams();
    if (serviceIds.length > 0) query.set("services", serviceIds.join());
    if (staffId !== "any") query.set("staff", staffId);
    if (step !== "services" || serviceIds.length > 0) query.set("step", step);
    const search = query.size > 0 ? `?${query}` : "";
    const before = shown.current;
    shown.current = step;
    if (search === window.location.search) return;
    const url = window.location.pathname + search;
    const isNewStep = !isGoingBack.current && before !== null && before !== step;
    // Nobody goes back into a form that has been sent.
    if (isNewStep && step !== "done") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
  }, [step, serviceIds, staffId, isGoingBack]);
}
