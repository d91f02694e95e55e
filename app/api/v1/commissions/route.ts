import { route } from "@/lib/api/route";
import { listStatements } from "@/lib/payments/commissions";
import { statementQuerySchema, statementSchema } from "@/lib/payments/commissions.shared";

export const GET = route(
  {
    access: "member",
    tag: "Commissions",
    summary: "What everybody earned between two local dates",
    query: statementQuerySchema,
    list: statementSchema,
  },
  async ({ ctx, query }) => ({ data: await listStatements(ctx, query) }),
);
