import { reportRoute } from "@/lib/api/report-route";

export const GET = reportRoute(
  "appointments",
  "Visits by state, clients and busy hours; as JSON, CSV, XLSX or PDF",
);
