/** The vocabulary of the reports, shared with the browser. */
import { z } from "zod";

export const reportNames = ["revenue", "appointments", "occupancy", "staff", "services"] as const;
export type ReportName = (typeof reportNames)[number];

export const groupings = ["day", "week", "month", "staff", "service", "source"] as const;
export type Grouping = (typeof groupings)[number];

export const reportFormats = ["json", "csv", "xlsx", "pdf"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The groupings that a report can have; the first is its own when the period does not decide. */
export const groupingsOf: Record<ReportName, readonly Grouping[]> = {
  revenue: ["day", "week", "month", "staff", "service", "source"],
  appointments: ["day", "week", "month", "staff", "service", "source"],
  occupancy: ["day", "week", "month", "staff"],
  staff: ["staff"],
  services: ["service"],
};

/** The longest period of a report in days: five years and a bit. */
export const maxReportDays = 1860;
/** The most rows of days that make sense to anybody. */
export const maxDayRows = 400;

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

/** Figures of nothing. */
export const noFigures: Figures = {
  appointments: 0,
  scheduled: 0,
  confirmed: 0,
  inProgress: 0,
  completed: 0,
  cancelled: 0,
  noShow: 0,
  revenueCents: 0,
  expectedCents: 0,
  lostCents: 0,
  bookedMin: null,
  availableMin: null,
};

/** Adds figures up; minutes that one side does not know count as none. */
export function addFigures(a: Figures, b: Figures): Figures {
  const keys = Object.keys(noFigures) as (keyof Figures)[];
  const sum = (key: keyof Figures) =>
    a[key] === null && b[key] === null ? null : (a[key] ?? 0) + (b[key] ?? 0);
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as Figures;
}

/** Columns of a report as screens and files show them, the key column left out. */
export const columnsOf = {
  revenue: ["completed", "revenueCents", "averageCents", "expectedCents", "lostCents"],
  appointments: ["appointments", "completed", "upcoming", "cancelled", "noShow", "noShowRate"],
  occupancy: ["bookedMin", "availableMin", "occupancy"],
  staff: ["appointments", "completed", "noShow", "revenueCents", "averageCents", "bookedMin", "occupancy"],
  services: ["appointments", "completed", "revenueCents", "revenueShare"],
} as const satisfies Record<ReportName, readonly string[]>;
export type ReportColumn = (typeof columnsOf)[ReportName][number];

/** How a column is written. */
export const columnKinds: Record<ReportColumn, "count" | "money" | "minutes" | "share"> = {
  appointments: "count",
  completed: "count",
  upcoming: "count",
  cancelled: "count",
  noShow: "count",
  noShowRate: "share",
  revenueCents: "money",
  averageCents: "money",
  expectedCents: "money",
  lostCents: "money",
  revenueShare: "share",
  bookedMin: "minutes",
  availableMin: "minutes",
  occupancy: "share",
};

/** The value of a column; null where there is nothing to divide by. Cents, minutes, or a share from 0 to 1. */
export function columnValue(column: ReportColumn, figures: Figures, whole: Figures = figures): number | null {
  switch (column) {
    case "upcoming":
      return figures.scheduled + figures.confirmed + figures.inProgress;
    case "noShowRate":
      return ratio(figures.noShow, figures.completed + figures.noShow);
    case "averageCents": {
      const average = ratio(figures.revenueCents, figures.completed);
      return average === null ? null : Math.round(average);
    }
    case "revenueShare":
      return ratio(figures.revenueCents, whole.revenueCents);
    case "occupancy":
      return ratio(figures.bookedMin ?? 0, figures.availableMin ?? 0);
    default:
      return figures[column];
  }
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
