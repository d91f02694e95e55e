import type { ToolName, TurnContext } from "@/lib/ai/tools.shared";
import type { ServiceKey, StaffKey } from "./fixture";

/** A visit in fixture terms; `staff` left out means whoever. Wall time in the shop's zone. */
export type VisitFacts = {
  services: ServiceKey[];
  staff?: StaffKey;
  date: string;
  time: string;
  /** The client said that they come. */
  confirmed?: boolean;
};
/** A wish on the waiting list; dates inclusive. */
export type WishFacts = { services: ServiceKey[]; from: string; to: string };

/** A customer message and what the answer must (or, wrapped in `not`, must not) say. */
export type Exchange = [customer: string, ...facts: (RegExp | { not: RegExp })[]];

/** One conversation with the state of the calendar it has to end in. */
export type Dialogue = {
  name: string;
  contact?: { name: string | null; phone: string | null };
  personality?: TurnContext["personality"];
  /** The customer's own appointments before the first message. */
  own?: VisitFacts[];
  /** Visits that took place, for habits. */
  past?: VisitFacts[];
  /** What the customer waits for before the first message. */
  waiting?: WishFacts[];
  /** Somebody else takes these just before the message with this index. */
  taken?: { beforeMessage: number; visits: VisitFacts[] };
  /** Tools the agent does not have. */
  without?: ToolName[];
  says: Exchange[];
  end: {
    /** Exactly the customer's live appointments afterwards; default: none. */
    appointments?: VisitFacts[];
    /** Exactly what the customer waits for afterwards; default: nothing. */
    waiting?: WishFacts[];
    /** The name the contact is saved under; default: unchanged. */
    name?: string;
    handedOver?: boolean;
  };
};

/** The answer must not contain this. */
export const not = (pattern: RegExp) => ({ not: pattern });
