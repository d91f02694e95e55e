import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { chargeTicket } from "@/lib/payments/record-payment";
import { chargeTicketSchema, ticketSchema } from "@/lib/payments/schema";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Take several payments of a bill at once",
    params: idParams,
    body: chargeTicketSchema,
    output: ticketSchema,
    idempotent: true,
  },
  ({ ctx, params, body }) => chargeTicket(ctx, params.id, body),
);
