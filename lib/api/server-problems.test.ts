import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainNotAllowed, isReadablePath, refusePath } from "./server-problems";

let server: Server;
let origin: string;

// Stands for Next: knows GET and OPTIONS, and answers everything else with an empty 405.
beforeAll(async () => {
  server = createServer((request, response) => {
    if (!isReadablePath(request.url ?? "")) return refusePath(request, response);
    explainNotAllowed(request, response);
    response.setHeader("x-frame-options", "DENY");
    if (request.method === "OPTIONS") response.writeHead(204, { allow: "GET, OPTIONS" }).end();
    else if (request.method === "GET") response.writeHead(200, { "content-type": "text/plain" }).end("hello");
    else {
      response.statusCode = 405;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe("what the framework refuses", () => {
  it("a method the API does not know is a problem that names the allowed ones", async () => {
    const response = await fetch(`${origin}/api/v1/services?x=1`, { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("allow")).toBe("GET, OPTIONS");
    expect(response.headers.get("x-frame-options")).toBe("DENY");
    expect(await response.json()).toMatchObject({
      ...{ status: 405, code: "common.method_not_allowed", instance: "/api/v1/services" },
    });
  });

  it("HEAD gets the head of the problem only", async () => {
    const response = await fetch(`${origin}/api/v1/services`, { method: "HEAD" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, OPTIONS"]);
    expect(await response.text()).toBe("");
  });

  it("what is allowed, and what is not of the API, passes untouched", async () => {
    const got = await fetch(`${origin}/api/v1/services`);
    expect([got.status, await got.text()]).toEqual([200, "hello"]);
    const page = await fetch(`${origin}/pricing`, { method: "DELETE" });
    expect([page.status, await page.text()]).toEqual([405, ""]);
  });

  it("a path whose percent signs mean nothing is a malformed request", async () => {
    const response = await fetch(`${origin}/api/v1/services/%E0%A4%A`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "common.malformed_path" });
    expect(["/a%20b", "/a?q=%", "/%E2%82%AC"].map(isReadablePath)).toEqual([true, true, true]);
  });
});
