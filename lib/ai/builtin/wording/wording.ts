import type { TurnContext } from "@/lib/ai/tools.shared";

export type Personality = TurnContext["personality"];

/** Facts of a visit, already formatted for the reader. */
export type Visit = {
  services: string;
  staff: string;
  date: string;
  time: string;
  duration: string;
  price: string;
};

export type Refusal = "too_late" | "too_many" | "not_found" | "invalid";

/** Every sentence the receptionist can say. Arguments are formatted facts; lists are ready lines. */
export type Wording = {
  greeting: (business: string, agent: string) => string;
  /** What I can do, as one sentence. */
  abilities: () => string;
  askService: (lines: string) => string;
  askWhichService: (lines: string) => string;
  serviceLine: (name: string, price: string, duration: string) => string;
  /** Closes a list of starts. */
  askSlot: (single: boolean) => string;
  askWhen: () => string;
  askWhatSuits: () => string;
  askWhichAppointment: (lines: string) => string;
  askWhichStaff: (names: string) => string;
  /** A date that does not exist or is over, as the customer wrote it. */
  invalidDate: (written: string) => string;
  askNewTime: (visit: Visit) => string;
  noSuchStaff: (name: string, team: string) => string;
  staffCannot: (name: string, services: string) => string;
  slotLine: (date: string | null, time: string, staff: string | null) => string;
  freeOn: (date: string, staff: string | null) => string;
  freeNext: (staff: string | null) => string;
  freeAt: (time: string, staff: string | null) => string;
  otherTimes: () => string;
  notFree: (date: string | null, time: string, staff: string | null) => string;
  timePassed: (time: string) => string;
  datePassed: (date: string) => string;
  closedOn: (date: string) => string;
  staffOff: (name: string, date: string) => string;
  fullOn: (date: string, staff: string | null) => string;
  noneInWindow: () => string;
  noneAtAll: () => string;
  nearest: () => string;
  justTaken: () => string;
  proposal: (visit: Visit, askName: boolean) => string;
  proposalAgain: (visit: Visit) => string;
  booked: (visit: Visit) => string;
  proposeMove: (from: Visit, to: Visit) => string;
  moved: (visit: Visit) => string;
  proposeCancel: (visit: Visit) => string;
  cancelled: (visit: Visit) => string;
  kept: (visit: Visit) => string;
  visitLine: (visit: Visit) => string;
  refused: (reason: Refusal) => string;
  noAppointments: () => string;
  appointments: (lines: string) => string;
  priceOf: (name: string, price: string, duration: string) => string;
  total: (price: string, duration: string) => string;
  durationOf: (name: string, duration: string) => string;
  services: (lines: string) => string;
  team: (names: string) => string;
  hours: (lines: string) => string;
  hoursOn: (date: string, ranges: string | null) => string;
  hourLine: (weekday: string, ranges: string | null) => string;
  address: (address: string | null) => string;
  contactInfo: (phone: string | null, website: string | null) => string;
  notes: (notes: string) => string;
  /** A fact I do not have; offers a person unless another question is open. */
  unknownFact: (offerPerson: boolean) => string;
  askName: () => string;
  nameSaved: (name: string) => string;
  contactSaved: () => string;
  handedOver: () => string;
  cannotHandOver: () => string;
  boundary: () => string;
  refusal: () => string;
  unclear: () => string;
  neverMind: () => string;
  anythingElse: () => string;
  /** After a no to nothing in particular. */
  allRight: () => string;
  welcome: () => string;
  goodbye: () => string;
  trouble: () => string;
};
