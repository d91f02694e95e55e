import type { Ctx } from "@/lib/core/ctx";
import { onDrain } from "@/lib/core/lifecycle";
import { listMessages } from "@/lib/inbox/messages";
import { conversationRoom, type Delivery } from "@/lib/realtime/events";
import { subscribe } from "@/lib/realtime/hub";
import { visitorMessageSchema } from "./answer";

const heartbeatMs = 20_000;
/** Proxies and revoked tokens: a line is renewed this often, which costs the client one request. */
const maxAgeMs = 15 * 60_000;

/**
 * What happens in a conversation, as server-sent events; a message's event id is its number. With `lastEventId` it begins
 * with what was missed. Throws 404 before anything is sent.
 */
export async function conversationEvents(
  ctx: Ctx,
  conversationId: string,
  lastEventId: number | null,
  signal: AbortSignal,
): Promise<Response> {
  const early: Delivery[] = [];
  let hear = (delivery: Delivery) => void early.push(delivery);
  // Listen first, then read what was missed: nothing falls between.
  const unsubscribe = subscribe(conversationRoom(conversationId), (delivery) => hear(delivery));
  let missed: Awaited<ReturnType<typeof listMessages>>["data"] = [];
  try {
    const since = lastEventId ?? Number.MAX_SAFE_INTEGER;
    missed = (await listMessages(ctx, conversationId, { since: Math.min(since, 2_147_483_647), limit: 100 }))
      .data;
  } catch (error) {
    unsubscribe();
    throw error;
  }

  const encoder = new TextEncoder();
  let close = () => unsubscribe();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let sent = lastEventId ?? 0;
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const heartbeat = setInterval(() => write(": keep\n\n"), heartbeatMs);
      const end = setTimeout(() => close(), maxAgeMs);
      let isOpen = true;
      let stopDrain: () => void = () => undefined;
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(heartbeat);
        clearTimeout(end);
        unsubscribe();
        stopDrain();
        try {
          controller.close();
        } catch {
          // The reader has gone already.
        }
      };
      const message = (raw: unknown, type: string) => {
        const view = visitorMessageSchema.parse(raw);
        if (view.seq <= sent) return;
        sent = view.seq;
        write(`id: ${view.seq}\ndata: ${JSON.stringify({ type, conversationId, message: view })}\n\n`);
      };
      hear = ({ wire, payload }) => {
        if (wire === "user_typing" && payload.author === "customer") return;
        if (wire === "new_message") message(payload.message, wire);
        else write(`data: ${JSON.stringify({ type: wire, ...payload, ownerUserId: undefined })}\n\n`);
      };
      write("retry: 2000\n\n");
      for (const row of missed) message(row, "new_message");
      for (const delivery of early) hear(delivery);
      signal.addEventListener("abort", () => close(), { once: true });
      // A stream has no end of its own: the reader comes back, to the next process.
      stopDrain = onDrain(() => close());
      if (signal.aborted) close();
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
