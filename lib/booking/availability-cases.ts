/** Reads and judges files of slot cases: an array of engine inputs, each with what it expects. */
import { z } from "zod";
import { type AvailabilityInput, availability, type Slot } from "./availability.shared";

const instant = z.iso.datetime({ offset: true });
const localDate = z.iso.date();
const minutes = z.number().min(0);
const wallTime = z.string().regex(/^\d{1,2}:[0-5]\d$/);
const wallRanges = z.array(z.tuple([wallTime, wallTime]));
const instantRanges = z.array(z.tuple([instant, instant]));
const week = z.object({
  mon: wallRanges.optional(),
  tue: wallRanges.optional(),
  wed: wallRanges.optional(),
  thu: wallRanges.optional(),
  fri: wallRanges.optional(),
  sat: wallRanges.optional(),
  sun: wallRanges.optional(),
});
const segments = z.array(z.object({ active: minutes, gap: minutes.optional() })).min(1);

const occupied = z.object({
  staff: z.string(),
  start: instant,
  end: instant,
  serviceId: z.string().optional(),
  seats: z.number().int().min(0).optional(),
  busy: instantRanges.optional(),
  requires: z.array(z.string()).optional(),
  bufferBeforeMin: minutes.optional(),
  bufferAfterMin: minutes.optional(),
});

const inputSchema = z.object({
  tz: z.string().min(1),
  now: instant,
  query: z.object({ from: localDate, to: localDate }),
  service: z.object({
    id: z.string(),
    durationMin: z.number().positive().optional(),
    segments: segments.optional(),
    stepMin: z.number().positive(),
    bufferBeforeMin: minutes.optional(),
    bufferAfterMin: minutes.optional(),
    minNoticeMin: minutes.optional(),
    maxAdvanceDays: z.number().int().min(0).optional(),
    capacity: z.number().int().min(1).optional(),
    requires: z.array(z.string()).optional(),
  }),
  staff: z.array(
    z.object({
      id: z.string(),
      weekly: week,
      breaks: week.optional(),
      overrides: z.record(localDate, wallRanges).optional(),
      timeOff: instantRanges.optional(),
      serviceDurationMin: z.number().positive().optional(),
      serviceSegments: segments.optional(),
    }),
  ),
  bookings: z
    .array(occupied.extend({ id: z.string().default(""), status: z.string().optional() }))
    .optional(),
  holds: z.array(occupied.extend({ expiresAt: instant })).optional(),
  resources: z.record(z.string(), z.number().int().min(0)).optional(),
  partySize: z.number().int().min(1).optional(),
  excludeBookingId: z.string().optional(),
}) satisfies z.ZodType<AvailabilityInput>;

const expectSchema = z
  .object({
    slots: z.array(instant).optional(),
    count: z.number().int().min(0).optional(),
    first: instant.nullable().optional(),
    last: instant.nullable().optional(),
    labels: z.array(wallTime).optional(),
    staff: z.record(instant, z.array(z.string())).optional(),
    mustInclude: z.array(instant).optional(),
    mustExclude: z.array(instant).optional(),
  })
  .refine((expected) => Object.values(expected).some((value) => value !== undefined), "expects nothing");

const caseSchema = inputSchema.extend({
  id: z.string(),
  title: z.string().optional(),
  expect: expectSchema,
});
/** An engine input with an id and what it expects of the result. */
export type AvailabilityCase = z.infer<typeof caseSchema>;

/** One entry of a file: readable, or the reason why it is not. */
export type ReadCase = { name: string } & ({ case: AvailabilityCase } | { problem: string });

/** Reads a file's text; throws Error with one line when it is not a JSON array. A bad entry spoils only itself. */
export function readCases(text: string): ReadCase[] {
  const entries = z.array(z.unknown()).safeParse(parseJson(text));
  if (!entries.success) throw new Error("not an array of cases");
  return entries.data.map((entry, index) => {
    const read = caseSchema.safeParse(entry);
    if (read.success)
      return { name: [read.data.id, read.data.title].filter(Boolean).join(" "), case: read.data };
    const id = z.object({ id: z.string() }).safeParse(entry).data?.id ?? `#${index + 1}`;
    const issues = read.error.issues.map(({ path, message }) => `${path.join(".") || "case"}: ${message}`);
    return { name: id, problem: `invalid case: ${issues.join("; ")}` };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error("not valid JSON");
  }
}

/** Runs a case through the engine and says in what it differs; an empty list means it passed. */
export function judgeCase({ expect, ...input }: AvailabilityCase): string[] {
  let slots: Slot[];
  try {
    slots = availability(input);
  } catch (error) {
    return [`threw ${String(error)}`];
  }
  const starts = slots.map((slot) => slot.startsAt);
  const at = (start: string) => starts.indexOf(plain(start));
  const problems: string[] = [];
  const same = (what: string, wanted: unknown, got: unknown) => {
    const [want, have] = [JSON.stringify(wanted), JSON.stringify(got)];
    if (want !== have) problems.push(`${what}: expected ${want}, got ${have}`);
  };
  if (expect.slots) same("slots", expect.slots.map(plain), starts);
  if (expect.count !== undefined) same("count", expect.count, starts.length);
  if (expect.first !== undefined) same("first", expect.first && plain(expect.first), starts[0] ?? null);
  if (expect.last !== undefined) same("last", expect.last && plain(expect.last), starts.at(-1) ?? null);
  if (expect.labels) same("labels", expect.labels, labelsOf(starts, input.tz));
  for (const [start, ids] of Object.entries(expect.staff ?? {})) {
    same(`staff at ${start}`, [...ids].sort(), [...(slots[at(start)]?.staffIds ?? [])].sort());
  }
  for (const start of expect.mustInclude ?? []) if (at(start) < 0) problems.push(`${start} is missing`);
  for (const start of expect.mustExclude ?? []) if (at(start) >= 0) problems.push(`${start} is offered`);
  return problems;
}

/** The form in which the engine writes instants. */
function plain(start: string): string {
  return new Date(start).toISOString().replace(".000Z", "Z");
}

function labelsOf(starts: readonly string[], tz: string): string[] {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: tz,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return starts.map((start) => format.format(new Date(start)));
}
