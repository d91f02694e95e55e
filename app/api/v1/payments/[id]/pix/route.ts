import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getPixCode } from "@/lib/payments/pix-charge";
import { pixCodeSchema } from "@/lib/payments/schema";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "The Pix code of a pending payment",
    params: idParams,
    output: pixCodeSchema,
  },
  ({ ctx, params }) => getPixCode(ctx, params.id),
);
