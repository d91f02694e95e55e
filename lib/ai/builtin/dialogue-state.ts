import type { ToolAppointment, ToolInput, ToolWaitlistEntry } from "@/lib/ai/tools.shared";
import type { BuiltinLocale, DateReading, ReadingContext, TimeReading } from "./reading";

/** A start that was put before the customer; `staffId` is who to book it with ("any" = whoever is free). */
export type Option = {
  startsAt: string;
  date: string;
  time: string;
  staff: { id: string; name: string }[];
  staffId: string;
};

/** What the last answer asked the customer to confirm. */
export type Proposal =
  | { kind: "book"; input: ToolInput<"book_appointment">; option: Option }
  | {
      kind: "reschedule";
      input: ToolInput<"reschedule_appointment">;
      option: Option;
      appointment: ToolAppointment;
    }
  | { kind: "cancel"; input: ToolInput<"cancel_appointment">; appointment: ToolAppointment }
  | { kind: "join_waitlist"; input: ToolInput<"join_waitlist"> }
  | { kind: "leave_waitlist"; input: ToolInput<"leave_waitlist">; entry: ToolWaitlistEntry };
export type VisitProposal = Extract<Proposal, { kind: "book" | "reschedule" | "cancel" }>;
export type WaitlistProposal = Exclude<Proposal, VisitProposal>;

/** The start that a proposal is about; null when it is about none. */
export function proposedOption(proposal: Proposal | null): Option | null {
  return proposal && "option" in proposal ? proposal.option : null;
}

export type Goal = "book" | "reschedule" | "cancel" | "join_waitlist" | "confirm_visit";

export type Quote = { durationMin: number; totalCents: number; currency: string };

/** Everything known about the conversation, folded from its messages and tool results. */
export type DialogueState = {
  locale: BuiltinLocale | null;
  goal: Goal | null;
  want: {
    serviceIds: string[];
    staffId: string | null;
    date: DateReading | null;
    time: TimeReading | null;
  };
  expecting: ReadingContext["expecting"];
  offered: Option[];
  /** Services of a "which of these?" question, in the order they were listed. */
  serviceChoices: string[];
  appointmentChoices: ToolAppointment[];
  target: ToolAppointment | null;
  proposal: Proposal | null;
  /** Writes the tools already hold as proposals: calling one again is a confirmation, so only a "yes" may. */
  stored: string[];
  quote: Quote | null;
  lastBooked: ToolAppointment | null;
  contactName: string | null;
  askedName: boolean;
  /** People who come along and are not booked yet. */
  others: number;
  /** The visit in the making is somebody's who comes along. */
  companion: boolean;
  /** The last answer offered a person, so that a "yes" means that. */
  offeredPerson: boolean;
  /** What the last answer told of the services, for "and the beard?". */
  told: "price" | "duration" | null;
  /** Services of the answers just before, for "both". */
  toldServices: string[];
  misses: number;
  abuses: number;
};

/** The state before the first message. */
export function initialState(contactName: string | null): DialogueState {
  return {
    locale: null,
    goal: null,
    want: { serviceIds: [], staffId: null, date: null, time: null },
    expecting: null,
    offered: [],
    serviceChoices: [],
    appointmentChoices: [],
    target: null,
    proposal: null,
    stored: [],
    quote: null,
    lastBooked: null,
    contactName,
    askedName: false,
    others: 0,
    companion: false,
    offeredPerson: false,
    told: null,
    toldServices: [],
    misses: 0,
    abuses: 0,
  };
}

/** Forgets the errand (booked, moved, cancelled or dropped), not the person. */
export function closeErrand(state: DialogueState): void {
  state.goal = null;
  state.want = { serviceIds: [], staffId: null, date: null, time: null };
  state.target = null;
  clearQuestion(state);
}

/** Nothing is being asked any more: an old proposal can no longer be confirmed. */
export function clearQuestion(state: DialogueState): void {
  state.expecting = null;
  state.offered = [];
  state.serviceChoices = [];
  state.appointmentChoices = [];
  state.proposal = null;
}
