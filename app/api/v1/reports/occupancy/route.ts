import { reportRoute } from "@/lib/api/report-route";

export const GET = reportRoute("occupancy", "Booked over bookable time; as JSON, CSV, XLSX or PDF");
