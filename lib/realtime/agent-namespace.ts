import type { Namespace } from "socket.io";
import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { authenticate, on } from "./connection";
import { tenantRoom } from "./events";
import { socketActions } from "./socket-actions";
import { toSocketProblem } from "./socket-problem";

/** Clients send null for what they do not know. */
const nameless = (schema: z.ZodString) => schema.nullish().transform((value) => value ?? undefined);
const message = z.object({
  businessId: z.string().min(1).max(100),
  locationId: nameless(z.string().max(100)),
  userId: nameless(z.string().max(100)),
  message: z.string().min(1).max(20_000),
});

/** Namespace `/agent`: coordinators of a business talk to its agent and hear of what needs a person. */
export function openAgentNamespace(namespace: Namespace): void {
  authenticate(namespace);
  namespace.use((socket, next) => {
    const ctx = socket.data.ctx as Ctx;
    if (ctx.permissions.has("conversations.read")) return next();
    const problem = toSocketProblem(new AppError("forbidden", "common.forbidden"));
    next(Object.assign(new Error(problem.code), { data: problem }));
  });
  namespace.on("connection", (socket) => {
    void socket.join(tenantRoom((socket.data.ctx as Ctx).tenantId));
    on(socket, "message", message, async (ctx, input) => {
      allow(ctx, "conversations.reply");
      if (input.businessId !== ctx.tenantId && input.businessId !== ctx.tenant.slug) throw notFound();
      const response = await socketActions().askAgent(ctx, input);
      socket.emit("response", response);
      return response;
    });
  });
}
