import { route } from "@/lib/api/route";
import { previewTicket } from "@/lib/payments/preview-ticket";
import { previewTicketSchema, ticketPreviewSchema } from "@/lib/payments/schema";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "The bill of a visit, or what it would be; looking opens none",
    query: previewTicketSchema,
    output: ticketPreviewSchema,
  },
  ({ ctx, query }) => previewTicket(ctx, query.appointmentId),
);
