import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { conversationEvents } from "@/lib/widget/event-stream";

export const GET = route(
  {
    access: "visitor",
    tag: "Widget",
    summary: "What happens in the conversation, as server-sent events",
    params: idParams,
    rate: "widget",
  },
  ({ ctx, params, request }) => {
    const last = request.headers.get("last-event-id");
    const since = last && /^\d{1,9}$/.test(last) ? Number(last) : null;
    return conversationEvents(ctx, params.id, since, request.signal);
  },
);
