import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getStatement } from "@/lib/payments/commissions";
import { statementDetailSchema, statementQuerySchema } from "@/lib/payments/commissions.shared";

export const GET = route(
  {
    access: "member",
    tag: "Commissions",
    summary: "One person's statement with its entries",
    params: idParams,
    query: statementQuerySchema,
    output: statementDetailSchema,
  },
  ({ ctx, params, query }) => getStatement(ctx, params.id, query),
);
