import { Redis } from "ioredis";
import { log } from "@/lib/core/logger";
import { randomToken } from "@/lib/core/tokens";
import type { Delivery, Room } from "./events";

export type Listener = (delivery: Delivery) => void;

type Hub = {
  rooms: Map<Room, Set<Listener>>;
  /** The socket server of this process, when it has one. */
  sockets: Set<Listener>;
  bus?: { url: string; send: Redis; listen: Redis };
  /** Names this process on the bus, so that it does not hear itself twice. */
  origin: string;
};

// server.ts and Next's bundles each load a copy of this module; there must be one hub per process.
const globals = globalThis as { __atendeHub?: Hub };
globals.__atendeHub ??= { rooms: new Map(), sockets: new Set(), origin: randomToken(9) };
const hub = globals.__atendeHub;

const channel = "atende:realtime";

/** Hears what is published to one room, in any process. Returns how to stop. */
export function subscribe(room: Room, listener: Listener): () => void {
  connectBus();
  const listeners = hub.rooms.get(room) ?? new Set();
  hub.rooms.set(room, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && hub.rooms.get(room) === listeners) hub.rooms.delete(room);
  };
}

/** Hears everything: the socket server. */
export function subscribeAll(listener: Listener): () => void {
  connectBus();
  hub.sockets.add(listener);
  return () => void hub.sockets.delete(listener);
}

/** Delivers here, and with `REDIS_URL` in every other process. Never throws: realtime is a hint, the database is the truth. */
export function deliver(delivery: Delivery): void {
  deliverHere(delivery);
  const bus = connectBus();
  bus?.send.publish(channel, JSON.stringify({ from: hub.origin, ...delivery })).catch(() => undefined);
}

/** Leaves Redis; for tests and shutdown. */
export function closeHub(): void {
  hub.bus?.send.disconnect();
  hub.bus?.listen.disconnect();
  delete hub.bus;
}

function deliverHere(delivery: Delivery): void {
  const heard = new Set<Listener>(hub.sockets);
  for (const room of delivery.rooms) for (const listener of hub.rooms.get(room) ?? []) heard.add(listener);
  for (const listener of heard) {
    try {
      listener(delivery);
    } catch (err) {
      log.error({ err }, "realtime listener");
    }
  }
}

function connectBus(): Hub["bus"] {
  const url = process.env.REDIS_URL;
  if (!url || hub.bus?.url === url) return hub.bus;
  closeHub();
  const listen = new Redis(url, { maxRetriesPerRequest: null });
  const send = new Redis(url, { enableOfflineQueue: true, maxRetriesPerRequest: 1 });
  for (const client of [listen, send]) client.on("error", () => undefined); // reconnects by itself
  listen.subscribe(channel).catch((err) => log.warn({ err }, "realtime bus"));
  listen.on("message", (_channel, text) => {
    const { from, ...delivery } = JSON.parse(text) as Delivery & { from: string };
    if (from !== hub.origin) deliverHere(delivery);
  });
  hub.bus = { url, send, listen };
  return hub.bus;
}
