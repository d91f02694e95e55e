import { reportRoute } from "@/lib/api/report-route";

export const GET = reportRoute(
  "staff",
  "Visits, revenue and occupancy of each member of staff; as JSON, CSV, XLSX or PDF",
);
