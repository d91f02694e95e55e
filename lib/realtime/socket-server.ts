import type { Server as HttpServer } from "node:http";
import { createAdapter } from "@socket.io/redis-adapter";
import { Redis } from "ioredis";
import { Server } from "socket.io";
import { log } from "@/lib/core/logger";
import { openAgentNamespace } from "./agent-namespace";
import { refresh } from "./connection";
import type { Delivery } from "./events";
import { closeHub, subscribeAll } from "./hub";
import { openPeopleNamespace } from "./people-namespace";

const maxPayloadBytes = 100_000;
const recheckMs = 60_000;

export type RealtimeServer = { close: () => Promise<void> };

/**
 * Serves Socket.IO on the app's HTTP server, default path. Every process hears every event (through Redis when there are
 * several) and hands it to its own sockets; the Redis adapter is for what crosses processes otherwise, such as presence.
 */
export function attachRealtime(httpServer: HttpServer): RealtimeServer {
  const io = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: maxPayloadBytes,
    // Other upgrades on this port (the development server's) are not ours to end.
    destroyUpgrade: false,
  });
  const redis = process.env.REDIS_URL ? adapterClients(process.env.REDIS_URL) : [];
  const [publisher, subscriber] = redis;
  if (publisher && subscriber) io.adapter(createAdapter(publisher, subscriber));

  openPeopleNamespace(io.of("/"));
  openAgentNamespace(io.of("/agent"));
  const stop = subscribeAll((delivery) => emit(io, delivery));
  const timer = setInterval(() => void recheck(io), recheckMs).unref();

  return {
    async close() {
      clearInterval(timer);
      stop();
      await io.close();
      for (const client of redis) client.disconnect();
      closeHub();
    },
  };
}

function emit(io: Server, { rooms, wire, payload }: Delivery): void {
  const message = payload.message as { author?: string } | undefined;
  const wires = wire === "new_message" && message?.author === "agent" ? [wire, "agent_response"] : [wire];
  const team = rooms.filter((room) => room.startsWith("tenant:"));
  const customers = rooms.filter((room) => !room.startsWith("tenant:"));
  for (const name of wires) {
    // `local`: the other processes hear the event themselves.
    if (team.length > 0) io.local.to(team).emit(name, payload);
    if (customers.length > 0) io.local.to(customers).except(team).emit(name, withoutPeople(payload));
  }
  if (wire === "coordinator_notification") io.of("/agent").local.to(rooms).emit(wire, payload);
}

/** An event as the customer may see it: the ids of the team's accounts are the team's business. */
function withoutPeople({ ownerUserId: _owner, ...payload }: Delivery["payload"]): Delivery["payload"] {
  if (typeof payload.message !== "object" || payload.message === null) return payload;
  const { authorUserId: _author, ...message } = payload.message as Record<string, unknown>;
  return { ...payload, message };
}

/** Ends the sockets of sessions that were revoked since. */
export async function recheck(io: Server): Promise<void> {
  for (const namespace of [io.of("/"), io.of("/agent")]) {
    for (const socket of namespace.sockets.values()) await refresh(socket).catch(() => undefined);
  }
}

function adapterClients(url: string): Redis[] {
  const clients = [new Redis(url), new Redis(url)];
  for (const client of clients) client.on("error", (err) => log.warn({ err }, "realtime adapter"));
  return clients;
}
