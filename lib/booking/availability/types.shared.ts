/** The input of the slot engine. The case files under test and the loaders of the write path share this shape. */

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** Wall times "HH:MM" in the shop's zone; "24:00" is the next midnight, "26:00" two hours into the next date. */
export type WallRange = readonly [from: string, to: string];

/** Two UTC instants, half-open. */
export type InstantRange = readonly [start: string, end: string];

/** A stretch of work, then (optionally) a processing gap in which the person is free. Minutes. */
export type Segment = { active: number; gap?: number };

/** What a visit asks for. Give `durationMin` or `segments`; segments win. `capacity` above 1 makes it a group session. */
export type ServiceRule = {
  id: string;
  durationMin?: number;
  segments?: readonly Segment[];
  stepMin: number;
  bufferBeforeMin?: number;
  bufferAfterMin?: number;
  minNoticeMin?: number;
  maxAdvanceDays?: number;
  capacity?: number;
  requires?: readonly string[];
};

/** `serviceDurationMin` or `serviceSegments` replace the service's own length for this person. */
export type StaffHours = {
  id: string;
  weekly: Partial<Record<Weekday, readonly WallRange[]>>;
  breaks?: Partial<Record<Weekday, readonly WallRange[]>>;
  overrides?: Readonly<Record<string, readonly WallRange[]>>;
  timeOff?: readonly InstantRange[];
  serviceDurationMin?: number;
  serviceSegments?: readonly Segment[];
};

/** Time taken from one person: the parts of `busy`, or the whole of start to end, with buffers on the outer edges. */
export type Occupied = {
  staff: string;
  start: string;
  end: string;
  serviceId?: string;
  seats?: number;
  busy?: readonly InstantRange[];
  requires?: readonly string[];
  bufferBeforeMin?: number;
  bufferAfterMin?: number;
};

/** Every status but "CANCELLED" blocks. */
export type ExistingBooking = Occupied & { id: string; status?: string };

/** Blocks until `expiresAt` is reached. */
export type ExistingHold = Occupied & { expiresAt: string };

export type AvailabilityInput = {
  tz: string;
  now: string;
  /** Local dates, both inclusive. */
  query: { from: string; to: string };
  service: ServiceRule;
  staff: readonly StaffHours[];
  bookings?: readonly ExistingBooking[];
  holds?: readonly ExistingHold[];
  /** Stock by resource name; a resource that is not listed has none. */
  resources?: Readonly<Record<string, number>>;
  partySize?: number;
  /** The booking that is being moved. */
  excludeBookingId?: string;
};

/** A bookable start in UTC (no fractions) and the people who are free for it, in the order of the input. */
export type Slot = { startsAt: string; staffIds: string[] };
