/** The words and sums of the reports without their schemas, so that a screen stays light. */
import type { Figures } from "./report.shared";

export const reportNames = ["revenue", "payments", "appointments", "occupancy", "staff", "services"] as const;
export type ReportName = (typeof reportNames)[number];

export const groupings = ["day", "week", "month", "staff", "service", "source", "method"] as const;
export type Grouping = (typeof groupings)[number];

export const reportFormats = ["json", "csv", "xlsx", "pdf"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The groupings that a report can have; the first is its own when the period does not decide. */
export const groupingsOf: Record<ReportName, readonly Grouping[]> = {
  revenue: ["day", "week", "month", "staff", "service", "source"],
  payments: ["day", "week", "month", "method"],
  appointments: ["day", "week", "month", "staff", "service", "source"],
  occupancy: ["day", "week", "month", "staff"],
  staff: ["staff"],
  services: ["service"],
};

/** The longest period of a report in days: five years and a bit. */
export const maxReportDays = 1860;
/** The most rows of days that make sense to anybody. */
export const maxDayRows = 400;

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
  payments: 0,
  receivedCents: 0,
  refundedCents: 0,
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

/** Whether there is nothing at all to tell of: no visit, no minute, no money. */
export function isNothing({ appointments, availableMin, payments, refundedCents }: Figures): boolean {
  return !(appointments || availableMin || payments || refundedCents);
}

/** Columns of a report as screens and files show them, the key column left out. */
export const columnsOf = {
  revenue: ["completed", "revenueCents", "averageCents", "expectedCents", "lostCents"],
  payments: ["payments", "receivedCents", "refundedCents", "netCents"],
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
  payments: "count",
  receivedCents: "money",
  refundedCents: "money",
  netCents: "money",
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
    case "netCents":
      return figures.receivedCents - figures.refundedCents;
    case "occupancy":
      return ratio(figures.bookedMin ?? 0, figures.availableMin ?? 0);
    default:
      return figures[column];
  }
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
