import { AppError } from "@/lib/core/errors";

/** Passes a decoded body on until it grows past `maxBytes`; then the stream fails and the connection is dropped. */
export function limitBody(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  hooks: { onEnd: () => void; toError: (error: unknown) => unknown },
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let seen = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            hooks.onEnd();
            controller.close();
            return;
          }
          seen += value.byteLength;
          if (seen > maxBytes) throw new AppError("upstream", "net.too_large", { extra: { maxBytes } });
          controller.enqueue(value);
        } catch (error) {
          hooks.onEnd();
          controller.error(hooks.toError(error));
          await reader.cancel().catch(() => undefined);
        }
      },
      async cancel(reason) {
        hooks.onEnd();
        await reader.cancel(reason);
      },
    },
    // No read-ahead: bytes are only pulled, and counted, when someone wants them.
    { highWaterMark: 0 },
  );
}
