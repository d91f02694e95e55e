import { afterEach, describe, expect, it } from "vitest";
import { startOpenAiStandIn } from "@/lib/testing/providers/openai";
import { hang, type StandIn } from "@/lib/testing/providers/stand-in";
import { call, sayOne, startChat, widgetKey } from "./clients";
import { makeWorld } from "./world";

let provider: StandIn | undefined;
afterEach(() => provider?.close());

type Trace = { provider: string; outcome: string; fallbacks: { provider: string; reason: string }[] };

describe("a model provider that accepts requests and says nothing", () => {
  it("is given up after its time; the built-in model answers and the trace says so", async () => {
    provider = await startOpenAiStandIn({ script: () => hang() });
    const world = await makeWorld("embedded");
    const app = await world.start({
      env: { OPENAI_API_KEY: "sk-stand-in", OPENAI_BASE_URL: provider.url, AI_FIRST_TOKEN_MS: "500" },
    });
    const login = await call<{ data: { accessToken: string } }>(
      app.url,
      "POST",
      "/api/v1/auth/login",
      world.ownerLogin(),
    );
    const owner = { authorization: `Bearer ${login.body.data.accessToken}`, "x-tenant": "navalha" };
    type Agents = { data: { id: string }[] };
    const agents = await call<Agents>(app.url, "GET", "/api/v1/agents", undefined, owner);
    for (const { id } of agents.body.data) {
      const change = { provider: "openai", model: "gpt-5-mini" };
      const { status, body } = await call(app.url, "PUT", `/api/v1/agents/${id}`, change, owner);
      expect(status, JSON.stringify(body)).toBe(200);
    }

    const visitor = await startChat(app.url, await widgetKey(app.url));
    const sent = { sent: [], unexpected: [] };
    await sayOne(app.url, visitor, "Quanto custa um corte de cabelo?", sent);
    expect(sent).toMatchObject({ sent: [{ replies: [expect.any(String)] }], unexpected: [] });
    expect(provider.requests.length).toBeGreaterThan(0);

    const traces = await call<{ data: Trace[] }>(
      app.url,
      "GET",
      `/api/v1/conversations/${visitor.id}/traces`,
      undefined,
      owner,
    );
    expect(traces.body.data).toMatchObject([
      { provider: "builtin", outcome: "reply", fallbacks: [{ provider: "openai", reason: "timeout" }] },
    ]);
    expect(await world.broken()).toEqual([]);
  });
});
