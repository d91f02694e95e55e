import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readAll } from "./safe-fetch";
import { createSafeFetch, type SafeFetchDeps, type SafeFetchInit } from "./safe-fetch/client";

const cleanups: Array<() => unknown> = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function serve(
  listener: RequestListener,
  host = "127.0.0.1",
): Promise<{ port: number; hits: () => number }> {
  let hits = 0;
  const server: Server = createServer((request, response) => {
    hits += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, hits: () => hits };
}

function client(deps: SafeFetchDeps) {
  const made = createSafeFetch(deps);
  cleanups.push(made.close);
  return async (url: string, init?: SafeFetchInit) => readAll(await made.open(url, init));
}

const answers =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

describe("safeFetch refuses a target", () => {
  const refusedAddress = [
    ["loopback", "http://127.0.0.1/"],
    ["short loopback", "http://127.1/"],
    ["decimal", "http://2130706433/"],
    ["hexadecimal", "http://0x7f000001/"],
    ["octal", "http://017700000001/"],
    ["dotted octal", "http://0177.0.0.1/"],
    ["full-width digits", "http://１２７.０.０.１/"],
    ["trailing dot", "http://127.0.0.1./"],
    ["0.0.0.0", "http://0.0.0.0/"],
    ["plain 0", "http://0/"],
    ["private 10", "http://10.0.0.1/"],
    ["private 172", "http://172.31.255.255/"],
    ["private 192", "https://192.168.1.1/"],
    ["shared (CGNAT)", "http://100.64.0.1/"],
    ["metadata", "http://169.254.169.254/latest/meta-data/"],
    ["Alibaba metadata", "http://100.100.100.200/"],
    ["Azure wire server", "http://168.63.129.16/"],
    ["documentation", "http://203.0.113.9/"],
    ["benchmark", "http://198.18.0.1/"],
    ["multicast", "http://224.0.0.1/"],
    ["broadcast", "http://255.255.255.255/"],
    ["IPv6 loopback", "http://[::1]/"],
    ["IPv6 unspecified", "http://[::]/"],
    ["IPv4-mapped in hex", "http://[::ffff:7f00:1]/"],
    ["IPv4-mapped dotted", "http://[::ffff:127.0.0.1]/"],
    ["IPv4-compatible", "http://[::7f00:1]/"],
    ["NAT64", "http://[64:ff9b::7f00:1]/"],
    ["local NAT64", "http://[64:ff9b:1::7f00:1]/"],
    ["6to4", "http://[2002:7f00:1::]/"],
    ["Teredo", "http://[2001:0:53aa:64c::1]/"],
    ["unique local metadata", "http://[fd00:ec2::254]/"],
    ["IPv6 link-local", "http://[fe80::1]/"],
    ["IPv6 multicast", "http://[ff02::1]/"],
    ["IPv6 documentation", "http://[2001:db8::1]/"],
  ] as const;

  it.each(refusedAddress)("%s: %s", async (_name, url) => {
    const resolve = vi.fn(answers("127.0.0.1"));
    await expect(client({ resolve })(url)).rejects.toMatchObject({
      kind: "invalid",
      code: "net.address_refused",
    });
  });

  it.each([
    ["http://localhost/", "127.0.0.1"],
    ["http://localhost./", "127.0.0.1"],
    ["http://innocent.example/", "10.1.2.3"],
    ["http://innocent.example/", "::1"],
    ["http://innocent.example/", "::ffff:10.0.0.1"],
    ["https://innocent.example/", "fd00::1"],
  ])("%s when its name resolves to %s", async (url, address) => {
    await expect(client({ resolve: answers(address) })(url)).rejects.toMatchObject({
      code: "net.address_refused",
    });
  });

  it("whose name has one public and one private address", async () => {
    const fetching = client({ resolve: answers("93.184.215.14", "192.168.0.1") })("http://mixed.example/");
    await expect(fetching).rejects.toMatchObject({ code: "net.address_refused" });
  });

  it.each([
    ["file:///etc/passwd", "net.scheme_refused"],
    ["gopher://example.com/", "net.scheme_refused"],
    ["ftp://example.com/", "net.scheme_refused"],
    ["data:text/plain,x", "net.scheme_refused"],
    ["javascript:alert(1)", "net.scheme_refused"],
    ["http://example.com@127.0.0.1/", "net.userinfo_refused"],
    ["http://user:pw@example.com/", "net.userinfo_refused"],
    ["http://example.com:22/", "net.port_refused"],
    ["http://example.com:5432/", "net.port_refused"],
    ["http://example.com:6379/", "net.port_refused"],
    ["https://example.com:8443/", "net.port_refused"],
    ["not a url", "net.url_invalid"],
    ["http://", "net.url_invalid"],
    ["//example.com/", "net.url_invalid"],
  ])("%s with %s, before asking DNS", async (url, code) => {
    const resolve = vi.fn(answers("93.184.215.14"));
    await expect(client({ resolve })(url)).rejects.toMatchObject({ kind: "invalid", code });
    expect(resolve).not.toHaveBeenCalled();
  });
});

describe("safeFetch at the moment of connecting", () => {
  it("refuses the second answer of a name that changes its mind", async () => {
    const canary = await serve((_request, response) => response.end("secret"), "127.0.0.2");
    const good = await serve((_request, response) => response.setHeader("connection", "close").end("fine"));
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
    };
    const fetching = client({ resolve, allow: "127.0.0.1/32" });
    expect((await fetching(`http://rebind.example:${good.port}/`)).text()).toBe("fine");
    expect(asked).toBe(1);
    const again = fetching(`http://rebind.example:${canary.port}/`);
    await expect(again).rejects.toMatchObject({ code: "net.address_refused" });
    expect(canary.hits()).toBe(0);
  });

  it.each([301, 302, 303, 307, 308])("refuses a %d redirect into the private network", async (status) => {
    const canary = await serve((_request, response) => response.end("secret"));
    const { port } = await serve((_request, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${canary.port}/` }).end(),
    );
    const fetching = client({ allow: `127.0.0.1:${port}` })(`http://127.0.0.1:${port}/`);
    await expect(fetching).rejects.toMatchObject({ kind: "invalid", code: "net.port_refused" });
    expect(canary.hits()).toBe(0);
  });

  it("refuses a redirect to a file or to a metadata address", async () => {
    const { port } = await serve((request, response) =>
      response.writeHead(302, { location: (request.url ?? "").slice(3) }).end(),
    );
    const fetching = client({ allow: `127.0.0.1:${port}` });
    await expect(fetching(`http://127.0.0.1:${port}/r?file:///etc/passwd`)).rejects.toMatchObject({
      code: "net.scheme_refused",
    });
    const metadata = fetching(`http://127.0.0.1:${port}/r?http://169.254.169.254/`);
    await expect(metadata).rejects.toMatchObject({ code: "net.address_refused" });
  });

  it("says only that nothing answered, whatever the reason was", async () => {
    const unknown = client({ resolve: () => Promise.reject(new Error("ENOTFOUND db.internal")) });
    await expect(unknown("http://db.internal/")).rejects.toMatchObject({
      kind: "upstream",
      code: "net.unreachable",
    });
    const closed = client({ allow: "127.0.0.1:1" })("http://127.0.0.1:1/");
    await expect(closed).rejects.toMatchObject({ kind: "upstream", code: "net.unreachable" });
  });
});

describe("safeFetch follows", () => {
  it("at most three redirects, and hands a redirect back when none is wanted", async () => {
    const { port, hits } = await serve((request, response) => {
      const left = Number((request.url ?? "/0").slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.end("there");
    });
    const fetching = client({ allow: `127.0.0.1:${port}` });
    const at = (left: number) => `http://127.0.0.1:${port}/${left}`;
    const result = await fetching(at(3));
    expect([result.text(), result.url]).toEqual(["there", at(0)]);
    await expect(fetching(at(4))).rejects.toMatchObject({ code: "net.too_many_redirects" });
    const before = hits();
    expect((await fetching(at(2), { maxRedirects: 0 })).status).toBe(302);
    expect((await fetching(at(2), { method: "POST", body: "x" })).status).toBe(302);
    expect(hits() - before).toBe(2);
  });

  it("to another origin without credentials and without repeating a body", async () => {
    const seen: string[] = [];
    const target = await serve((request, response) => {
      seen.push(JSON.stringify(request.headers));
      response.end("ok");
    });
    const { port } = await serve((request, response) => {
      const status = request.url === "/307" ? 307 : 302;
      response.writeHead(status, { location: `http://127.0.0.1:${target.port}/` }).end();
    });
    const fetching = client({ allow: `127.0.0.1:${port},127.0.0.1:${target.port}` });
    const headers = { authorization: "Bearer hush", "x-signature": "hush", cookie: "a=hush" };
    const init: SafeFetchInit = { method: "POST", body: "hush", headers, maxRedirects: 1 };
    await fetching(`http://127.0.0.1:${port}/302`, init);
    expect(seen.join()).not.toContain("hush");
    await expect(fetching(`http://127.0.0.1:${port}/307`, init)).rejects.toMatchObject({
      code: "net.redirect_refused",
    });
    expect(seen).toHaveLength(1);
  });
});

describe("safeFetch cuts", () => {
  it("a server that never answers", async () => {
    const { port } = await serve(() => undefined);
    const fetching = client({ allow: `127.0.0.1:${port}` })(`http://127.0.0.1:${port}/`, { timeoutMs: 80 });
    await expect(fetching).rejects.toMatchObject({ kind: "upstream", code: "net.timed_out" });
  });

  it("a body that trickles in for ever", async () => {
    const { port } = await serve((_request, response) => {
      const trickle = setInterval(() => response.write("."), 10);
      response.on("close", () => clearInterval(trickle));
    });
    const fetching = client({ allow: `127.0.0.1:${port}` })(`http://127.0.0.1:${port}/`, { timeoutMs: 120 });
    await expect(fetching).rejects.toMatchObject({ code: "net.timed_out" });
  });

  it("an endless body at its size limit, and drops the connection", async () => {
    let closed: (() => void) | undefined;
    const dropped = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { port } = await serve((_request, response) => {
      const pump = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        if (!response.destroyed) response.once("drain", pump);
      };
      response.on("close", () => closed?.());
      pump();
    });
    const fetching = client({ allow: `127.0.0.1:${port}` })(`http://127.0.0.1:${port}/`, {
      maxBytes: 200_000,
    });
    await expect(fetching).rejects.toMatchObject({ kind: "upstream", code: "net.too_large" });
    await dropped;
  });

  it("a small gzip that unpacks into a large body", async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(bomb.byteLength).toBeLessThan(100_000);
    const { port } = await serve((_request, response) =>
      response.setHeader("content-encoding", "gzip").end(bomb),
    );
    const fetching = client({ allow: `127.0.0.1:${port}` })(`http://127.0.0.1:${port}/`, {
      maxBytes: 1_000_000,
    });
    await expect(fetching).rejects.toMatchObject({ code: "net.too_large" });
  });

  it("at the caller's own signal, with the caller's own reason", async () => {
    const { port } = await serve(() => undefined);
    const signal = AbortSignal.abort(new Error("the visitor left"));
    const fetching = client({ allow: `127.0.0.1:${port}` })(`http://127.0.0.1:${port}/`, { signal });
    await expect(fetching).rejects.toThrow("the visitor left");
  });
});

describe("safeFetch answers", () => {
  it("with status, decoded body and headers, but no cookies", async () => {
    const { port } = await serve((request, response) => {
      response.writeHead(418, {
        "content-encoding": "gzip",
        "set-cookie": "a=1",
        "x-method": request.method,
      });
      response.end(gzipSync(JSON.stringify({ olá: "mundo" })));
    });
    const result = await client({ allow: `127.0.0.1:${port}` })(`http://127.0.0.1:${port}/`, {
      method: "PUT",
      body: "x",
    });
    expect(result).toMatchObject({ status: 418, ok: false });
    expect(result.json()).toEqual({ olá: "mundo" });
    expect(result.headers.get("x-method")).toBe("PUT");
    expect(result.headers.get("set-cookie")).toBeNull();
  });

  it("an empty 204 and a HEAD", async () => {
    const { port } = await serve((_request, response) => response.writeHead(204).end());
    const fetching = client({ allow: `127.0.0.1:${port}` });
    expect((await fetching(`http://127.0.0.1:${port}/`)).body.byteLength).toBe(0);
    expect((await fetching(`http://127.0.0.1:${port}/`, { method: "HEAD" })).status).toBe(204);
  });

  it.each(["10.0.0.0/40", "host", "host:99999", "http://host:80", "1.2.3/8"])(
    "refuses the allow list %s",
    (allow) => {
      expect(() => createSafeFetch({ allow })).toThrow("net.allow_list_invalid");
    },
  );
});
