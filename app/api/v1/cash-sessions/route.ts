import { route } from "@/lib/api/route";
import { cashSessionSchema, listCashSessionsSchema, openCashSessionSchema } from "@/lib/payments/cash.shared";
import { listCashSessions, openCashSession } from "@/lib/payments/cash-sessions";

export const GET = route(
  {
    access: "member",
    tag: "Cash",
    summary: "Drawers, newest first",
    query: listCashSessionsSchema,
    list: cashSessionSchema,
  },
  ({ ctx, query }) => listCashSessions(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Cash",
    summary: "Open the drawer",
    body: openCashSessionSchema,
    output: cashSessionSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => openCashSession(ctx, body),
);
