import { describe, expect, it } from "vitest";
import { until } from "@/lib/testing/app-process";
import { bookOne, call, freeSlots, type Load } from "./clients";
import { engines, killNow, makeWorld } from "./world";

describe.each(engines)("without its %s database", (engine) => {
  it("the app answers 503 and is itself again when the database is back", async () => {
    const world = await makeWorld(engine);
    const app = await world.start();
    const { serviceId, slots } = await freeSlots(app.url);
    const [first, second] = slots;
    if (!first || !second) throw new Error("the demo is fully booked");
    const load: Pick<Load, "booked" | "refused" | "unexpected"> = { booked: [], refused: [], unexpected: [] };
    await bookOne(app.url, { serviceId, slot: first, customer: 1 }, load);

    const seen = new Set<string>();
    const look = async () => {
      const { status, body } = await call<{ code?: string; status?: string }>(
        app.url,
        "GET",
        "/api/v1/public/navalha",
      );
      seen.add(status === 200 ? "200" : `${status} ${body.code}`);
      const ready = await fetch(`${app.url}/health/ready`);
      seen.add(`ready ${ready.status}`);
      const live = await fetch(`${app.url}/health/live`);
      seen.add(`live ${live.status}`);
      return status;
    };
    const asking = { isOver: false };
    // Asked all the time, so that the moment without a database is not missed.
    const asked = (async () => {
      while (!asking.isOver) await look();
    })();
    if (engine === "native") await world.native?.crash();
    else await killNow(app.databasePid());
    expect(await until(() => seen.has("503 common.unavailable"), { ms: 30_000, everyMs: 5 })).toBe(true);
    if (engine === "native") await world.native?.revive();
    asking.isOver = true;
    await asked;
    expect(await until(async () => (await look()) === 200, { ms: 30_000, everyMs: 20 })).toBe(true);
    await bookOne(app.url, { serviceId, slot: second, customer: 2 }, load);

    expect([...seen].filter((what) => !expected.has(what))).toEqual([]);
    expect(load).toMatchObject({ refused: [], unexpected: [] });
    expect(load.booked).toHaveLength(2);
    expect(await world.broken()).toEqual([]);
    expect(await app.stop()).toBe(0);
  });
});

const expected = new Set(["200", "503 common.unavailable", "ready 200", "ready 503", "live 200"]);
