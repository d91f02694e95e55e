import { reportRoute } from "@/lib/api/report-route";

export const GET = reportRoute("revenue", "Value of completed visits; as JSON, CSV, XLSX or PDF");
