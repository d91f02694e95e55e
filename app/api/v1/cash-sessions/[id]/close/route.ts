import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { cashSessionSchema, closeCashSessionSchema } from "@/lib/payments/cash.shared";
import { closeCashSession } from "@/lib/payments/cash-sessions";

export const POST = route(
  {
    access: "member",
    tag: "Cash",
    summary: "Count and close the drawer",
    params: idParams,
    body: closeCashSessionSchema,
    output: cashSessionSchema,
    idempotent: true,
  },
  ({ ctx, params, body }) => closeCashSession(ctx, params.id, body),
);
