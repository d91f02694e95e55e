import type { Namespace, Socket } from "socket.io";
import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { AppError, isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { clientIp } from "@/lib/core/trusted-ip";
import { createFloodGate } from "./flood-gate";
import { identifySocket } from "./identify-socket";
import { toSocketProblem } from "./socket-problem";

type Answer = (result: unknown) => void;

/** Lets a socket into a namespace only when we know who it is; `socket.data.ctx` is that. */
export function authenticate(namespace: Namespace): void {
  namespace.use((socket, next) => {
    refresh(socket).then(
      () => next(),
      (thrown) => {
        const problem = toSocketProblem(thrown);
        next(Object.assign(new Error(problem.code), { data: problem }));
      },
    );
  });
}

/** Asks again who this is, so that an ended session or a changed role counts at once. Cuts the line when it is nobody any more. */
export async function refresh(socket: Socket): Promise<Ctx> {
  try {
    const ctx = await identifySocket({
      headers: socket.handshake.headers,
      auth: socket.handshake.auth,
      caller: {
        requestId: newId(),
        ip: clientIp(socket.handshake.headers, socket.handshake.address),
        userAgent: socket.handshake.headers["user-agent"]?.slice(0, 300) ?? null,
      },
    });
    const known = socket.data.ctx as Ctx | undefined;
    if (known && known.tenantId !== ctx.tenantId) throw new AppError("unauthenticated", "auth.required");
    socket.data.ctx = ctx;
    return ctx;
  } catch (error) {
    // A database that is away says nothing about the session.
    if (isAppError(error)) setImmediate(() => socket.disconnect(true));
    throw error;
  }
}

/** Answers one kind of client event: flood limit, who, parse, act, acknowledge `{ ok: true, data }` or `{ ok: false, problem }`. */
export function on<S extends z.ZodType>(
  socket: Socket,
  event: string,
  schema: S,
  act: (ctx: Ctx, input: z.infer<S>) => Promise<unknown>,
): void {
  socket.on(event, (...args: unknown[]) => {
    const last = args.at(-1);
    const acknowledge: Answer = typeof last === "function" ? (last as Answer) : () => undefined;
    const run = async () => {
      const verdict = gateOf(socket)();
      if (verdict === "disconnect") socket.disconnect(true);
      if (verdict !== "pass") throw new AppError("rate_limited", "common.rate_limited");
      const ctx = await refresh(socket);
      return act(ctx, schema.parse(args[0]));
    };
    run().then(
      (data) => acknowledge({ ok: true, data: data ?? null }),
      (thrown) => acknowledge({ ok: false, problem: toSocketProblem(thrown) }),
    );
  });
}

function gateOf(socket: Socket): ReturnType<typeof createFloodGate> {
  socket.data.gate ??= createFloodGate();
  return socket.data.gate as ReturnType<typeof createFloodGate>;
}
