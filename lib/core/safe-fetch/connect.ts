import type { LookupAddress, LookupOptions } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { AppError } from "@/lib/core/errors";
import type { AllowList } from "./allow-list";
import { assertAddress } from "./check-url";

export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** The system's resolver, so that a self-hoster's own names work. */
export const resolveWithSystem: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * A dispatcher whose sockets only ever go to addresses that were checked: the name is resolved once, every answer
 * must pass, and the socket gets exactly those answers. A second, different DNS answer has nobody to convince.
 */
export function guardedAgent(allow: AllowList, resolve: Resolve, connectTimeoutMs: number): Agent {
  const connect: buildConnector.connector = (options, callback) => {
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    const host = options.hostname.replace(/^\[|\]$/g, "");
    resolveChecked(host, options.hostname, port).then(
      (addresses) => {
        const lookupChecked = (_name: string, wanted: LookupOptions, done: LookupCallback) => {
          const first = addresses[0];
          if (!first) return done(new AppError("upstream", "net.unreachable"), []);
          if (wanted.all) return done(null, addresses);
          return done(null, first.address, first.family);
        };
        const open = buildConnector({ lookup: lookupChecked, allowH2: false, timeout: connectTimeoutMs });
        open(options, callback);
      },
      (error: Error) => callback(error, null),
    );
  };

  async function resolveChecked(host: string, hostname: string, port: number): Promise<LookupAddress[]> {
    const family = isIP(host);
    const addresses = family ? [{ address: host, family }] : await resolve(host);
    for (const { address } of addresses) assertAddress(address, hostname, port, allow);
    return addresses;
  }

  return new Agent({ connect, maxOrigins: 1024, keepAliveTimeout: 4_000 });
}
