"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Socket } from "socket.io-client";
import type { ConnectionState } from "./connection-indicator";
import { useTenant } from "./tenant-provider";

/** How often screens look for themselves while no live events arrive. */
const pollMs = 30_000;

type Shared = { socket: Promise<Socket>; users: number };
const sockets = new Map<string, Shared>();

/** One connection per tenant and tab; the client library is loaded after the page, not with it. */
function acquire(slug: string): Shared {
  const known = sockets.get(slug);
  if (known) {
    known.users++;
    return known;
  }
  const socket = import("socket.io-client").then(({ io }) => {
    // The server puts members of the team into their business's room by themselves.
    return io({ withCredentials: true, auth: { tenant: slug }, reconnectionDelayMax: 30_000 });
  });
  const shared = { socket, users: 1 };
  sockets.set(slug, shared);
  return shared;
}

function release(slug: string): void {
  const shared = sockets.get(slug);
  if (!shared || --shared.users > 0) return;
  sockets.delete(slug);
  void shared.socket.then((socket) => socket.disconnect()).catch(() => undefined);
}

type Handlers = Record<string, (payload: unknown) => void>;

/**
 * Calls the handler of an event when the server sends it. While there is no connection every handler runs
 * each 30 seconds with `null`, and once after each connection: something may have been missed.
 */
export function useLive(handlers: Handlers): ConnectionState {
  const { slug } = useTenant();
  const [state, setState] = useState<ConnectionState>("connecting");
  const latest = useRef(handlers);
  latest.current = handlers;
  const names = Object.keys(handlers).sort().join(",");

  useEffect(() => {
    const shared = acquire(slug);
    let gone = false;
    let leave = () => {};
    const callAll = () => {
      for (const handler of Object.values(latest.current)) handler(null);
    };
    let online = false;
    const timer = setInterval(() => {
      if (!online && document.visibilityState === "visible") callAll();
    }, pollMs);

    shared.socket
      .then((socket) => {
        if (gone) return;
        // What the page shows is older than the first connection: something may have changed in between.
        let missed = !socket.connected;
        const onConnect = () => {
          online = true;
          setState("online");
          if (missed) callAll();
        };
        const onLost = () => {
          online = false;
          missed = true;
          setState("offline");
        };
        const listeners = names
          .split(",")
          .filter(Boolean)
          .map((name) => {
            const listener = (payload: unknown) => latest.current[name]?.(payload);
            socket.on(name, listener);
            return () => socket.off(name, listener);
          });
        socket.on("connect", onConnect);
        socket.on("disconnect", onLost);
        socket.on("connect_error", onLost);
        if (socket.connected) onConnect();
        leave = () => {
          for (const off of listeners) off();
          socket.off("connect", onConnect);
          socket.off("disconnect", onLost);
          socket.off("connect_error", onLost);
        };
      })
      .catch(() => setState("offline"));

    return () => {
      gone = true;
      clearInterval(timer);
      leave();
      release(slug);
    };
  }, [slug, names]);

  return state;
}

/** Sends an event while there is a connection; without one it is lost, as a typing sign may be. */
export function useLiveEmit(): (event: string, payload: unknown) => void {
  const { slug } = useTenant();
  return useCallback(
    (event, payload) => {
      sockets
        .get(slug)
        ?.socket.then((socket) => {
          if (socket.connected) socket.volatile.emit(event, payload);
        })
        .catch(() => undefined);
    },
    [slug],
  );
}
