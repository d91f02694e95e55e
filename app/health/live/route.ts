export const dynamic = "force-dynamic";

/** Whether the process answers at all. Says nothing of the database: restarting the app would not bring that back. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
