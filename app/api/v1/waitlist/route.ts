import { route } from "@/lib/api/route";
import { joinWaitlist, listWaitlist } from "@/lib/booking/waitlist";
import {
  joinWaitlistSchema,
  listWaitlistSchema,
  waitlistEntrySchema,
} from "@/lib/booking/waitlist-schema.shared";

export const GET = route(
  {
    access: "member",
    tag: "Waitlist",
    summary: "Who waits, in the order in which they are asked",
    query: listWaitlistSchema,
    list: waitlistEntrySchema,
  },
  ({ ctx, query }) => listWaitlist(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Waitlist",
    summary: "Put somebody on the waiting list",
    body: joinWaitlistSchema,
    output: waitlistEntrySchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => joinWaitlist(ctx, body),
);
