import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { ticketSchema, updateTicketSchema } from "@/lib/payments/schema";
import { getTicket } from "@/lib/payments/tickets";
import { updateTicket } from "@/lib/payments/update-ticket";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "One bill",
    params: idParams,
    output: ticketSchema,
  },
  ({ ctx, params }) => getTicket(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Change an open bill",
    params: idParams,
    body: updateTicketSchema,
    output: ticketSchema,
  },
  ({ ctx, params, body }) => updateTicket(ctx, params.id, body),
);
