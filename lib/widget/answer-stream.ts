import { createUIMessageStream, createUIMessageStreamResponse } from "ai";
import type { Ctx } from "@/lib/core/ctx";
import { isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { log } from "@/lib/core/logger";
import { receiveMessage } from "@/lib/inbox/receive-message";
import type { SendMessage } from "@/lib/inbox/schema";
import { answer, visitorMessageSchema } from "./answer";

const keepAliveMs = 15_000;

/**
 * The answer while it is written, as the AI SDK's UI message stream: text parts; `data-restart` when the text so far is
 * void; `data-message` for each finished message; `data-owner` at the end. The message is stored before this returns.
 */
export async function streamAnswer(ctx: Ctx, conversationId: string, input: SendMessage): Promise<Response> {
  const received = await receiveMessage(ctx, conversationId, input);
  const stream = createUIMessageStream({
    async execute({ writer }) {
      let textId: string | null = null;
      let isWritten = false;
      const endText = () => {
        if (textId) writer.write({ type: "text-end", id: textId });
        textId = null;
      };
      writer.write({ type: "start", messageId: newId() });
      const result = await answer(ctx, conversationId, received, {
        onTextDelta(delta) {
          if (!textId) {
            textId = newId();
            writer.write({ type: "text-start", id: textId });
          }
          writer.write({ type: "text-delta", id: textId, delta });
          isWritten = true;
        },
        onRestart() {
          endText();
          isWritten = false;
          writer.write({ type: "data-restart", data: {}, transient: true });
        },
      });
      endText();
      for (const reply of result.replies) {
        // Not streamed: a repeat, or an answer without a model. Clients of the AI SDK show text parts only.
        if (!isWritten) {
          writer.write({ type: "text-start", id: reply.id });
          writer.write({ type: "text-delta", id: reply.id, delta: reply.text });
          writer.write({ type: "text-end", id: reply.id });
        }
        writer.write({ type: "data-message", id: reply.id, data: visitorMessageSchema.parse(reply) });
      }
      writer.write({ type: "data-owner", data: { owner: result.owner } });
      writer.write({ type: "finish" });
    },
    onError(error) {
      if (!isAppError(error)) log.error({ err: error, conversationId }, "answer failed");
      return isAppError(error) ? error.code : "common.internal";
    },
  });
  return createUIMessageStreamResponse({
    stream,
    keepAliveMs,
    headers: { "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
