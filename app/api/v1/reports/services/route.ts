import { reportRoute } from "@/lib/api/report-route";

export const GET = reportRoute("services", "Visits and revenue of each service; as JSON, CSV, XLSX or PDF");
