import { route } from "@/lib/api/route";
import { openTicket } from "@/lib/payments/open-ticket";
import { listTicketsSchema, openTicketSchema, ticketSchema } from "@/lib/payments/schema";
import { listTickets } from "@/lib/payments/tickets";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Bills, newest first",
    query: listTicketsSchema,
    list: ticketSchema,
  },
  ({ ctx, query }) => listTickets(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Open the bill of a visit or of a sale; a visit keeps the one it has",
    body: openTicketSchema,
    output: ticketSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => openTicket(ctx, body),
);
