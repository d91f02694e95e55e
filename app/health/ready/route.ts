import { databaseHealth } from "@/lib/core/health.sql";
import { isDraining } from "@/lib/core/lifecycle";

export const dynamic = "force-dynamic";

/** Whether a load balancer should send traffic here. */
export async function GET(): Promise<Response> {
  const ready = !isDraining() && (await databaseHealth()).ok;
  return Response.json(
    { status: ready ? "ok" : isDraining() ? "draining" : "unavailable" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
