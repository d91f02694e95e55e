import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { revokeFeed } from "@/lib/feeds/feeds";

export const DELETE = route(
  {
    access: "member",
    tag: "Calendar feeds",
    summary: "Revoke a calendar subscription",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => revokeFeed(ctx, params.id),
);
