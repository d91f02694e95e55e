/** What the built-in receptionist understood of one customer message: facts only, no decision. */

export type BuiltinLocale = "en" | "pt-BR" | "ro";

export type Intent =
  | "book"
  | "reschedule"
  | "cancel"
  | "my_appointments"
  | "availability"
  | "price"
  | "duration"
  | "hours"
  | "address"
  | "contact_info"
  | "services"
  | "staff"
  | "human"
  | "yes"
  | "no"
  | "other_options"
  | "never_mind"
  | "greeting"
  | "thanks"
  | "goodbye"
  /** "The usual, please." */
  | "usual"
  /** How long somebody waits without an appointment. */
  | "wait"
  | "join_waitlist"
  | "my_waitlist"
  | "leave_waitlist"
  /** Terms: deposits, fees, until when changes are possible. */
  | "policy"
  | "confirm_visit"
  /** More than one person comes. */
  | "group"
  | "abuse"
  | "injection"
  | "off_topic";

/** Local dates, inclusive. `label` says how it was given, so that wording can echo it. */
export type DateReading = { from: string; to: string; label: "exact" | "weekday" | "range" | "asap" };

/**
 * `exact`: a clock time (HH:MM). With `candidates` it is ambiguous ("at 3" may be 15:00 or 03:00): `time` is the
 * first of them, in order of likelihood; opening hours decide. `window`: a part of the day or "after 5", bounds
 * inclusive ("before 10" ends at 09:59, an open side is 00:00 or 23:59).
 */
export type TimeReading =
  | { kind: "exact"; time: string; candidates?: string[] }
  | { kind: "window"; from: string; to: string };

export type Reading = {
  text: string;
  normalised: string;
  locale: BuiltinLocale;
  /** 0–1, how sure the language is; below 0.5 the conversation's locale wins. */
  localeConfidence: number;
  intents: ReadonlySet<Intent>;
  /** Ids of the tenant's own services named in the text, in order of mention. */
  serviceIds: string[];
  /** A service-like word that matches several services equally; ask which one. */
  ambiguousServiceIds: string[];
  staffId: string | "any" | null;
  /** A person's name that is nobody of the staff ("com o Zé"), to say so. */
  unknownStaffName: string | null;
  /** A name that several of the staff share ("com o João" with two of them); ask which one. `staffId` is null then. */
  ambiguousStaffIds: string[];
  date: DateReading | null;
  /** A date as written that does not exist ("30/02") or is certainly over ("ontem", "15/12/2020"). */
  invalidDate: string | null;
  /** What is moved or dropped when two dates are named ("de sexta para sábado": Friday; `date` is Saturday). */
  otherDate: DateReading | null;
  time: TimeReading | null;
  /** "the second one", "2", "o primeiro": zero-based index; -1 = the last. */
  choice: number | null;
  name: string | null;
  phone: string | null;
  email: string | null;
};

export type ReadingContext = {
  now: string;
  timeZone: string;
  locale: BuiltinLocale;
  country: string;
  services: { id: string; name: string; description: string | null; category: string | null }[];
  staff: { id: string; name: string }[];
  /** What the last answer asked for, so that a bare "3", "João" or "sim" can be read. */
  expecting:
    | "service"
    | "staff"
    | "date"
    | "time"
    | "slot_choice"
    | "confirmation"
    | "name"
    | "appointment_choice"
    | null;
  /** The last answer also asked for the name ("may I confirm, and what is your name?"). */
  nameAsked?: boolean;
};
