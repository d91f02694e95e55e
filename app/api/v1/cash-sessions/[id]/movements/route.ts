import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { addCashMovementSchema, cashSessionSchema } from "@/lib/payments/cash.shared";
import { addCashMovement } from "@/lib/payments/cash-sessions";

export const POST = route(
  {
    access: "member",
    tag: "Cash",
    summary: "Put cash in or take it out",
    params: idParams,
    body: addCashMovementSchema,
    output: cashSessionSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, params, body }) => addCashMovement(ctx, params.id, body),
);
