import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { leaveWaitlist, updateWaitlistEntry } from "@/lib/booking/waitlist";
import { updateWaitlistSchema, waitlistEntrySchema } from "@/lib/booking/waitlist-schema.shared";

export const PUT = route(
  {
    access: "member",
    tag: "Waitlist",
    summary: "Change somebody's rank or note",
    params: idParams,
    body: updateWaitlistSchema,
    output: waitlistEntrySchema,
  },
  ({ ctx, params, body }) => updateWaitlistEntry(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Waitlist",
    summary: "Take somebody off the list; a slot kept for them goes to the next",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => leaveWaitlist(ctx, params.id),
);
