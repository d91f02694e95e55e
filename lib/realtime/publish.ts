import type { Ctx, TxCtx } from "@/lib/core/ctx";
import { conversationRoom, type EventName, type EventPayload, events, type Room, tenantRoom } from "./events";
import { deliver } from "./hub";

/** Tells whoever listens that something happened; inside a transaction only once it has committed. */
export async function publish<N extends EventName>(
  ctx: Ctx | TxCtx,
  name: N,
  payload: EventPayload<N>,
): Promise<void> {
  const spec: { wire: string; team?: boolean } = events[name];
  const data = events[name].payload.parse(payload) as Record<string, unknown>;
  const rooms: Room[] = [tenantRoom(ctx.tenantId)];
  if (!spec.team && typeof data.conversationId === "string")
    rooms.push(conversationRoom(data.conversationId));
  const send = () => deliver({ rooms, wire: spec.wire, payload: data });
  if ("afterCommit" in ctx) ctx.afterCommit(send);
  else send();
}
