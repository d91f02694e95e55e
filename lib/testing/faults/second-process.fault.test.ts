import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { killNow, makeWorld } from "./world";

describe("a second process on the data folder", () => {
  it("is refused within a second, with the number of the first, which goes on", async () => {
    const world = await makeWorld("embedded");
    const first = await world.start();
    const began = performance.now();
    const second = await world.launch();
    expect(await second.ended).toBe(1);
    const tookMs = performance.now() - began;
    expect(second.output()).toContain(`already open in process ${first.pid} `);
    // A second on a machine of its own: 20 times what Node needs to start and do nothing, on a busy one.
    expect(tookMs).toBeLessThan(Math.max(1_000, 20 * (await startOfNodeMs())));
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect(await world.broken()).toEqual([]);
    expect(await first.stop()).toBe(0);
  });

  it("takes over what a killed process left behind", async () => {
    const world = await makeWorld("embedded");
    const first = await world.start();
    const database = first.databasePid();
    first.kill("SIGKILL");
    await killNow(database);
    await first.ended;
    expect(existsSync(path.join(world.dataDir, "pg.lock"))).toBe(true);
    const second = await world.start();
    expect(second.databasePid()).not.toBe(database);
    expect(await world.broken()).toEqual([]);
  });
});

/** How long this machine needs right now to start Node and do nothing. */
async function startOfNodeMs(): Promise<number> {
  const { execFileSync } = await import("node:child_process");
  const began = performance.now();
  execFileSync(process.execPath, ["-e", ""]);
  return performance.now() - began;
}
