/** The vocabulary of the reports, shared with the browser. */
import { z } from "zod";
import { groupings, reportFormats, reportNames } from "./report-terms.shared";

/** Query of every report; local dates of the shop, both inclusive; without them the current month. */
export const reportQuerySchema = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  groupBy: z.enum(groupings).optional(),
  compare: z.enum(["true", "false"]).optional(),
  staffId: z.uuid().optional(),
  serviceId: z.uuid().optional(),
  format: z.enum(reportFormats).default("json"),
});
export type ReportQuery = z.infer<typeof reportQuerySchema>;

const count = z.number().int();
/** What is counted of one row. Minutes only where the report knows them; a share is booked over available minutes. */
export const figuresSchema = z.object({
  appointments: count,
  scheduled: count,
  confirmed: count,
  inProgress: count,
  completed: count,
  cancelled: count,
  noShow: count,
  /** Value of completed visits. */
  revenueCents: count,
  /** Value of visits that are still to come or under way. */
  expectedCents: count,
  /** Value of cancelled and missed visits. */
  lostCents: count,
  /** Payments confirmed, what they brought, and what was given back: money of the period, whenever the visit was. */
  payments: count,
  receivedCents: count,
  refundedCents: count,
  bookedMin: z.number().nullable(),
  availableMin: z.number().nullable(),
});
export type Figures = z.infer<typeof figuresSchema>;

export const reportRowSchema = z.object({
  /** A local date, an id or a source. */
  key: z.string(),
  /** Name of a person or service; null where the reader's language decides. */
  label: z.string().nullable(),
  figures: figuresSchema,
  previous: figuresSchema.nullable(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

const clientsSchema = z.object({
  /** People with a completed visit in the period. */
  total: count,
  /** Those of them who had never had one before. */
  fresh: count,
  returning: count,
});
export type ClientFigures = z.infer<typeof clientsSchema>;

export const reportSchema = z.object({
  report: z.enum(reportNames),
  from: z.string(),
  to: z.string(),
  previousFrom: z.string().nullable(),
  previousTo: z.string().nullable(),
  timeZone: z.string(),
  currency: z.string(),
  groupBy: z.enum(groupings),
  totals: figuresSchema,
  previous: figuresSchema.nullable(),
  rows: z.array(reportRowSchema),
  clients: clientsSchema.nullable(),
  previousClients: clientsSchema.nullable(),
  /** Visits that took place or are planned, by the weekday (1 is Monday) and hour of their start. */
  heat: z.array(z.object({ weekday: count, hour: count, appointments: count })).nullable(),
});
export type ReportView = z.infer<typeof reportSchema>;
