/** What a visitor has chosen and typed so far, and how each thing that happens changes it. Pure. */
import type { ManagedAppointment } from "@/lib/booking/public-booking.shared";
import type { DepositView } from "@/lib/payments/deposits.shared";
import type { FreeSlot } from "./day-parts";

export const steps = ["services", "time", "details", "done"] as const;
export type Step = (typeof steps)[number];

export const detailFields = ["name", "phone", "email", "note"] as const;
export type DetailField = (typeof detailFields)[number];
export type Details = Record<DetailField, string>;

/** A start that the server keeps for this visitor; `deadline` is by this device's clock, in epoch milliseconds. */
export type Hold = { id: string; staffId: string; deadline: number };
export type Booking = {
  appointment: ManagedAppointment;
  manageToken: string;
  /** What is to be paid in advance; null when nothing is. */
  deposit: DepositView | null;
};
/** A refusal as it is shown: the code of its sentence, and the request to name when it was the server's fault. */
export type Trouble = { code: string; requestId?: string };

export type BookingState = {
  step: Step;
  serviceIds: string[];
  staffId: string;
  startsAt: string | null;
  hold: Hold | null;
  /** The hold ran out; the time may still be free. */
  isHoldOver: boolean;
  details: Details;
  fieldErrors: Partial<Record<DetailField, string>>;
  trouble: Trouble | null;
  /** Nearest free starts after somebody else was faster. */
  alternatives: FreeSlot[] | null;
  /** The start that is being held right now, or the booking that is being sent. */
  pending: { kind: "hold"; startsAt: string } | { kind: "book" } | null;
  booking: Booking | null;
};

export type BookingEvent =
  | { type: "restored"; state: Partial<BookingState> }
  | { type: "went"; step: Step }
  | { type: "service_chosen"; id: string }
  /** Some came or went, in the order of the visit; the step stays. */
  | { type: "services_set"; serviceIds: string[] }
  | { type: "staff_chosen"; id: string }
  | { type: "hold_asked"; startsAt: string }
  | { type: "held"; startsAt: string; hold: Hold }
  | { type: "hold_over" }
  | { type: "typed"; field: DetailField; value: string }
  | { type: "book_asked" }
  | { type: "booked"; booking: Booking }
  | { type: "fields_refused"; fields: Partial<Record<DetailField, string>> }
  | { type: "taken"; alternatives: FreeSlot[] }
  | { type: "failed"; trouble: Trouble }
  | { type: "started_over" };

const nothingTyped: Details = { name: "", phone: "", email: "", note: "" };
const noTime = { startsAt: null, hold: null, isHoldOver: false } as const;
const quiet = { trouble: null, alternatives: null, pending: null } as const;

/** The state of a visitor who has just arrived, perhaps with services named by the link. */
export function initialState(
  chosen: Partial<Pick<BookingState, "serviceIds" | "staffId" | "step">> = {},
): BookingState {
  const serviceIds = chosen.serviceIds ?? [];
  return {
    step: serviceIds.length > 0 && chosen.step !== "services" ? "time" : "services",
    serviceIds,
    staffId: chosen.staffId ?? "any",
    details: nothingTyped,
    fieldErrors: {},
    booking: null,
    ...noTime,
    ...quiet,
  };
}

/** The step nearest to the wanted one that makes sense with what is chosen. */
export function reachable(state: BookingState, wanted: Step): Step {
  if (wanted === "done") return state.booking ? "done" : "services";
  if (wanted === "services" || state.serviceIds.length === 0) return "services";
  return wanted === "details" && state.startsAt ? "details" : "time";
}

/** The next state. What was typed survives everything. */
export function bookingReducer(state: BookingState, event: BookingEvent): BookingState {
  switch (event.type) {
    case "restored": {
      const merged = { ...state, ...event.state };
      return { ...merged, step: reachable(merged, merged.step) };
    }
    case "went": {
      // Whoever goes back after booking begins another visit; the booked one stays as it is.
      const from = state.booking && event.step !== "done" ? startOver(state) : state;
      const step = reachable(from, event.step);
      const left = step === "services" || step === "time" ? noTime : {};
      return { ...from, ...quiet, ...left, step };
    }
    case "service_chosen": {
      const isChosen = state.serviceIds.includes(event.id);
      const serviceIds = isChosen ? state.serviceIds : [...state.serviceIds, event.id];
      return { ...state, ...noTime, ...quiet, serviceIds, step: "time" };
    }
    case "services_set":
      return { ...state, ...noTime, ...quiet, serviceIds: event.serviceIds };
    case "staff_chosen":
      return { ...state, ...noTime, ...quiet, staffId: event.id };
    case "hold_asked":
      // The alternatives stay until one of them is really held: nothing else may be booked meanwhile.
      return { ...state, trouble: null, pending: { kind: "hold", startsAt: event.startsAt } };
    case "held":
      return {
        ...state,
        ...quiet,
        step: "details",
        startsAt: event.startsAt,
        hold: event.hold,
        isHoldOver: false,
      };
    case "hold_over":
      return state.hold ? { ...state, hold: null, isHoldOver: true } : state;
    case "typed": {
      const details = { ...state.details, [event.field]: event.value };
      if (!state.fieldErrors[event.field]) return { ...state, details };
      const { [event.field]: _, ...fieldErrors } = state.fieldErrors;
      return { ...state, fieldErrors, details };
    }
    case "book_asked":
      return { ...state, ...quiet, fieldErrors: {}, pending: { kind: "book" } };
    case "booked":
      return { ...state, ...quiet, ...noTime, step: "done", booking: event.booking };
    case "fields_refused":
      return { ...state, ...quiet, fieldErrors: event.fields };
    case "taken":
      return { ...state, ...quiet, ...noTime, alternatives: event.alternatives, startsAt: state.startsAt };
    case "failed":
      return { ...state, pending: null, trouble: event.trouble };
    case "started_over":
      return startOver(state);
  }
}

function startOver(state: BookingState): BookingState {
  return { ...initialState(), details: { ...state.details, note: "" } };
}
