import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getCommissionRules, setCommissionRules } from "@/lib/payments/commission-rules";
import { commissionRulesSchema, setCommissionRulesSchema } from "@/lib/payments/commissions.shared";

export const GET = route(
  {
    access: "member",
    tag: "Commissions",
    summary: "A person's rates",
    params: idParams,
    output: commissionRulesSchema,
  },
  ({ ctx, params }) => getCommissionRules(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Commissions",
    summary: "Replace a person's rates",
    params: idParams,
    body: setCommissionRulesSchema,
    output: commissionRulesSchema,
  },
  ({ ctx, params, body }) => setCommissionRules(ctx, params.id, body),
);
