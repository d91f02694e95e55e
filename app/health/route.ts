import { databaseHealth } from "@/lib/core/health.sql";
import { isDraining, uptimeSec } from "@/lib/core/lifecycle";

export const dynamic = "force-dynamic";

/** For people and dashboards: 503 as soon as something that the app cannot do without is missing. */
export async function GET(): Promise<Response> {
  const database = await databaseHealth();
  const status = isDraining() ? "draining" : database.ok ? "ok" : "unavailable";
  return Response.json(
    { status, uptimeSec: uptimeSec(), checks: { database } },
    { status: status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
