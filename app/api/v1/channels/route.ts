import { listQuery } from "@/lib/api/list-query";
import { route } from "@/lib/api/route";
import { createChannel, listChannels } from "@/lib/channels/channels";
import { channelSchema, createChannelSchema } from "@/lib/channels/schema";

export const GET = route(
  {
    access: "member",
    tag: "Channels",
    summary: "List channels, oldest first",
    query: listQuery,
    list: channelSchema,
  },
  ({ ctx, query }) => listChannels(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Channels",
    summary: "Add a chat channel; it gets a public key",
    body: createChannelSchema,
    output: channelSchema,
    status: 201,
  },
  ({ ctx, body }) => createChannel(ctx, body),
);
