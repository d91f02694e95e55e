import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientIp, stampSocketAddress } from "./trusted-ip";

const forwarded = (value: string) => new Headers({ "x-forwarded-for": value });

describe("clientIp", () => {
  it("ignores X-Forwarded-For when no proxy is trusted", () => {
    expect(clientIp(forwarded("1.2.3.4"), "198.51.100.7", 0)).toBe("198.51.100.7");
  });

  it("takes the entry that our outermost proxy wrote, not what the client put before it", () => {
    expect(clientIp(forwarded("6.6.6.6, 198.51.100.7"), "10.0.0.1", 1)).toBe("198.51.100.7");
    expect(clientIp(forwarded("6.6.6.6, 198.51.100.7, 10.0.0.2"), "10.0.0.1", 2)).toBe("198.51.100.7");
  });

  it("takes the leftmost entry when the chain is shorter than the hops", () => {
    expect(clientIp(forwarded("198.51.100.7"), "10.0.0.1", 3)).toBe("198.51.100.7");
  });

  it("falls back to the socket when the header is missing or not an address", () => {
    expect(clientIp(new Headers(), "198.51.100.7", 1)).toBe("198.51.100.7");
    expect(clientIp(forwarded("<script>"), "198.51.100.7", 1)).toBe("198.51.100.7");
    expect(clientIp(new Headers(), undefined, 1)).toBe("unknown");
  });

  it("spells one client one way", () => {
    expect(clientIp(forwarded("198.51.100.7:5123"), undefined, 1)).toBe("198.51.100.7");
    expect(clientIp(forwarded("[2001:DB8::1]:443"), undefined, 1)).toBe("2001:db8::1");
    expect(clientIp(new Headers(), "::ffff:198.51.100.7", 0)).toBe("198.51.100.7");
    expect(clientIp(new Headers(), "fe80::1%eth0", 0)).toBe("fe80::1");
  });

  it("reads node's header object too", () => {
    expect(clientIp({ "x-forwarded-for": "198.51.100.7" }, "10.0.0.1", 1)).toBe("198.51.100.7");
  });

  it("believes the socket header only after the server has stamped a request, and over the client's own", () => {
    const forged = { "x-atende-socket-address": "6.6.6.6" };
    expect(clientIp(forged)).toBe("unknown");
    const request = {
      headers: { ...forged },
      socket: { remoteAddress: "198.51.100.9" },
    } as unknown as IncomingMessage;
    stampSocketAddress(request);
    expect(clientIp(request.headers)).toBe("198.51.100.9");
  });
});
