import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { testChannel } from "@/lib/channels/channels";
import { channelTestSchema } from "@/lib/channels/schema";

export const POST = route(
  {
    access: "member",
    tag: "Channels",
    summary: "Test whether a channel can take and answer messages",
    params: idParams,
    output: channelTestSchema,
  },
  ({ ctx, params }) => testChannel(ctx, params.id),
);
