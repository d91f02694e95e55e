import { BlockList, isIP } from "node:net";
import { AppError } from "@/lib/core/errors";

/** What the operator lets through beside the public internet on ports 80 and 443. */
export type AllowList = {
  /** An exact `host:port`, whatever it resolves to. */
  allowsHost: (hostname: string, port: number) => boolean;
  /** An address inside an allowed range, on any port. */
  allowsAddress: (address: string) => boolean;
  hasRanges: boolean;
};

/** Reads `host:port`, `[v6]:port` and `a.b.c.d/n` entries, separated by commas. Throws `not_configured` on a typo. */
export function parseAllowList(source: string): AllowList {
  const hosts = new Set<string>();
  const ranges = new BlockList();
  let hasRanges = false;
  for (const entry of source.split(",").map((part) => part.trim())) {
    if (!entry) continue;
    const range = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(entry);
    const host = /^(\[[0-9a-fA-F:.]+\]|[^\s:/@[\]]+):(\d{1,5})$/.exec(entry);
    const family = isIP(range?.[1] ?? "");
    if (range?.[1] && family !== 0 && Number(range[2]) <= (family === 4 ? 32 : 128)) {
      ranges.addSubnet(range[1], Number(range[2]), family === 4 ? "ipv4" : "ipv6");
      hasRanges = true;
    } else if (host?.[1] && Number(host[2]) <= 65_535) {
      hosts.add(hostKey(host[1], Number(host[2])));
    } else {
      throw new AppError("not_configured", "net.allow_list_invalid", {
        detail: `SAFE_FETCH_ALLOW: ${entry}`,
      });
    }
  }
  return {
    hasRanges,
    allowsHost: (hostname, port) => hosts.has(hostKey(hostname, port)),
    allowsAddress: (address) => {
      const family = isIP(address);
      return family !== 0 && ranges.check(address, family === 4 ? "ipv4" : "ipv6");
    },
  };
}

/** The URL parser's own spelling of a host, so that an entry and a URL compare equal. */
function hostKey(hostname: string, port: number): string {
  const url = URL.parse(`http://${hostname}`);
  return `${url?.hostname ?? hostname}:${port}`;
}
