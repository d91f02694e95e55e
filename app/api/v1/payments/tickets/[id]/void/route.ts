import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { ticketSchema } from "@/lib/payments/schema";
import { voidTicket } from "@/lib/payments/void-ticket";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Drop an open bill",
    params: idParams,
    output: ticketSchema,
  },
  ({ ctx, params }) => voidTicket(ctx, params.id),
);
