import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { deleteChannel, getChannel, updateChannel } from "@/lib/channels/channels";
import { channelSchema, updateChannelSchema } from "@/lib/channels/schema";

export const GET = route(
  {
    access: "member",
    tag: "Channels",
    summary: "Get a channel",
    params: idParams,
    output: channelSchema,
  },
  ({ ctx, params }) => getChannel(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Channels",
    summary: "Change a channel; settings are merged",
    params: idParams,
    body: updateChannelSchema,
    output: channelSchema,
  },
  ({ ctx, params, body }) => updateChannel(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Channels",
    summary: "Remove a channel that was never used",
    params: idParams,
  },
  ({ ctx, params }) => deleteChannel(ctx, params.id),
);
