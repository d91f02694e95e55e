import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { until } from "@/lib/testing/app-process";
import { startChat, startLoad, type Visitor, widgetKey } from "./clients";
import { engines, makeWorld } from "./world";

describe.each(engines)("asked to stop under load on the %s database", (engine) => {
  it("the app finishes what it has begun, keeps what it has acknowledged and ends with 0", async () => {
    const world = await makeWorld(engine);
    const app = await world.start();
    const port = Number(new URL(app.url).port);
    const key = await widgetKey(app.url);
    const visitors = await Promise.all(Array.from({ length: 4 }, () => startChat(app.url, key)));
    const [listener, ...talkers] = visitors;
    if (!listener) throw new Error("no visitor");
    const events = await openEvents(app.url, listener);
    const load = await startLoad(app.url);
    expect(await until(() => load.acknowledged() > 3, { ms: 60_000, everyMs: 5 })).toBe(true);

    const streams = await Promise.all(talkers.map((visitor) => beginAnswer(app.url, visitor)));
    const began = performance.now();
    app.kill("SIGTERM");
    expect(await app.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(25_000);

    // Streams that had begun came to their proper end, not to a broken connection.
    for (const text of await Promise.all(streams.map((stream) => stream.text))) {
      expect(text).toContain('"type":"data-message"');
      expect(text).toContain('"type":"finish"');
    }
    expect(await events.text).toContain("retry: 2000");

    const acknowledged = { booked: [...load.booked], sent: [...load.sent] };
    const next = await world.start({ port });
    await load.finish();
    expect(load.unexpected).toEqual([]);
    const stored = new Set(
      (await world.query<{ id: string }>("SELECT id FROM appointments")).map(({ id }) => id),
    );
    expect(acknowledged.booked.filter(({ id }) => !stored.has(id))).toEqual([]);
    const messages = new Set(
      (await world.query<{ client_id: string }>("SELECT client_id FROM messages")).map(
        (row) => row.client_id,
      ),
    );
    expect(acknowledged.sent.filter(({ clientId }) => !messages.has(clientId))).toEqual([]);
    expect(await world.broken()).toEqual([]);
    expect(await next.stop()).toBe(0);
  });
});

/** Opens a conversation's event stream; `text` gives all of it once it ends, and rejects when it breaks. */
async function openEvents(url: string, visitor: Visitor): Promise<Begun> {
  const response = await fetch(`${url}/api/v1/widget/conversations/${visitor.id}/events`, {
    headers: { authorization: `Bearer ${visitor.token}`, accept: "text/event-stream" },
  });
  expect(response.status).toBe(200);
  return begun(response);
}

/** Sends a message and returns once its answer has begun to arrive; `text` gives all of it. */
async function beginAnswer(url: string, visitor: Visitor): Promise<Begun> {
  const response = await fetch(`${url}/api/v1/widget/conversations/${visitor.id}/messages`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${visitor.token}`,
      accept: "text/event-stream",
      "content-type": "application/json",
    },
    body: JSON.stringify({ text: "Tem horário na sexta às 15h?", clientId: randomUUID() }),
  });
  expect(response.status).toBe(200);
  return begun(response);
}

// In an object: a promise inside a promise would be waited for.
type Begun = { text: Promise<string> };

function begun(response: Response): Begun {
  const text = response.text();
  text.catch(() => {}); // looked at later
  return { text };
}
