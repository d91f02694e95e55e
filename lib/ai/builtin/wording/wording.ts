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
  /** "25h": an hour that no clock has. */
  noSuchTime: (written: string) => string;
  tooFarAhead: () => string;
  /** Extras in one line. */
  addOns: (list: string) => string;
  /** What was asked for is not on the list that follows. */
  notOffered: () => string;
  /** Several people come: one after the other. */
  oneByOne: () => string;
  nextPerson: (lines: string) => string;
  /** The note on the visit of somebody who comes along. */
  companion: (client: string | null) => string;
  deposit: (
    amount: string,
    until: { date: string; time: string } | null,
    pixCode: string | null,
    link: string,
  ) => string;
  theUsual: (services: string, staff: string) => string;
  noUsual: () => string;
  askWhichToConfirm: (lines: string) => string;
  visitConfirmed: (visit: Visit) => string;
  changeLimit: (duration: string) => string;
  termsOf: (
    service: string,
    terms: { deposit: string | null; late: string | null; freeUntil: string; noShow: string | null },
  ) => string;
  wait: (
    state: "open" | "full" | "closed" | "not_told" | "no_walk_ins",
    wait: string | null,
    ahead: number,
  ) => string;
  askWaitDays: () => string;
  proposeWait: (services: string, staff: string, from: string, to: string | null) => string;
  onList: () => string;
  askEmail: () => string;
  notWaiting: () => string;
  waitingFor: (lines: string) => string;
  waitLine: (services: string, from: string, to: string) => string;
  proposeLeave: (services: string) => string;
  leftList: () => string;
};
