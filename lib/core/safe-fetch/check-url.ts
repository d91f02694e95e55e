import { isIP } from "node:net";
import { AppError } from "@/lib/core/errors";
import { isPublicAddress } from "./addresses";
import type { AllowList } from "./allow-list";

/** The port a URL leads to, the scheme's own where it names none. */
export function portOf(url: URL): number {
  if (url.port) return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/** Refuses a URL by its text alone. What its name resolves to is decided later, at the moment of connecting. */
export function assertFetchableUrl(input: string | URL, allow: AllowList): URL {
  const url = URL.parse(String(input));
  if (!url) throw new AppError("invalid", "net.url_invalid");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new AppError("invalid", "net.scheme_refused");
  if (url.username || url.password) throw new AppError("invalid", "net.userinfo_refused");
  const port = portOf(url);
  const allowed = allow.allowsHost(url.hostname, port);
  // With allowed ranges the port can only be judged together with the address.
  if (port !== 80 && port !== 443 && !allowed && !allow.hasRanges)
    throw new AppError("invalid", "net.port_refused");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal)) assertAddress(literal, url.hostname, port, allow);
  return url;
}

/** Refuses an address that a connection would be opened to. */
export function assertAddress(address: string, hostname: string, port: number, allow: AllowList): void {
  if (allow.allowsHost(hostname, port) || allow.allowsAddress(address)) return;
  if (!isPublicAddress(address)) throw new AppError("invalid", "net.address_refused");
  if (port !== 80 && port !== 443) throw new AppError("invalid", "net.port_refused");
}
