import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { chargeFee } from "@/lib/payments/fees";
import { ticketSchema } from "@/lib/payments/schema";

export const POST = route(
  {
    access: "member",
    tag: "No-shows",
    summary: "Charge a confirmed fee on a bill of its own",
    params: idParams,
    output: ticketSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, params }) => chargeFee(ctx, params.id),
);
