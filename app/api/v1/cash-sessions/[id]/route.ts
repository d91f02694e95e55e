import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { cashSessionSchema } from "@/lib/payments/cash.shared";
import { getCashSession } from "@/lib/payments/cash-sessions";

export const GET = route(
  {
    access: "member",
    tag: "Cash",
    summary: "One drawer",
    params: idParams,
    output: cashSessionSchema,
  },
  ({ ctx, params }) => getCashSession(ctx, params.id),
);
