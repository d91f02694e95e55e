import { reportRoute } from "@/lib/api/report-route";

export const GET = reportRoute("payments", "Money received and given back; as JSON, CSV, XLSX or PDF");
