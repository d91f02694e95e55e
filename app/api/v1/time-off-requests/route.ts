import { listQuery } from "@/lib/api/list-query";
import { route } from "@/lib/api/route";
import { listTimeOffRequests, requestTimeOff } from "@/lib/booking/time-off-requests";
import {
  listTimeOffRequestsSchema,
  requestTimeOffSchema,
  timeOffRequestSchema,
} from "@/lib/booking/time-off-requests.shared";

export const GET = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Time off that was asked for: everybody's for those who decide, else one's own",
    query: listQuery.omit({ cursor: true }).extend(listTimeOffRequestsSchema.shape),
    list: timeOffRequestSchema,
  },
  ({ ctx, query }) => listTimeOffRequests(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Ask for time off for the person one is linked to",
    body: requestTimeOffSchema,
    output: timeOffRequestSchema,
    status: 201,
  },
  ({ ctx, body }) => requestTimeOff(ctx, body),
);
