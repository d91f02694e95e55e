import { route } from "@/lib/api/route";
import { takingsQuerySchema, takingsSchema } from "@/lib/payments/schema";
import { getTakings } from "@/lib/payments/takings";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Money of one local day",
    query: takingsQuerySchema,
    output: takingsSchema,
  },
  ({ ctx, query }) => getTakings(ctx, query),
);
