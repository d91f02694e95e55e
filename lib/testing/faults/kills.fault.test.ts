import { describe, expect, it } from "vitest";
import { freePort, until } from "@/lib/testing/app-process";
import { type Load, startLoad } from "./clients";
import { engines, killNow, makeWorld, type World } from "./world";

/** Twenty over both engines; FAULT_KILLS sets the number for each. */
const kills = {
  embedded: Number(process.env.FAULT_KILLS ?? 12),
  native: Number(process.env.FAULT_KILLS ?? 8),
};

describe.each(engines)("on the %s database", (engine) => {
  it(`loses and doubles nothing that was acknowledged over ${kills[engine]} kills under load`, async () => {
    const world = await makeWorld(engine);
    const port = await freePort();
    let app = await world.start({ port });
    const load = await startLoad(app.url);
    const log: string[] = [];
    for (let kill = 0; kill < kills[engine]; kill++) {
      // Both kinds of customers get on between two kills; the kill meets requests at every stage.
      const booked = load.booked.length + 1 + ((kill * 7) % 5);
      const sent = load.sent.length + 1 + (kill % 2);
      const isBusy = await until(() => load.booked.length >= booked && load.sent.length >= sent, {
        ms: 60_000,
        everyMs: 3,
      });
      expect(isBusy, [...load.unexpected, app.output().slice(-20_000)].join("\n")).toBe(true);
      // The app with its database, the app alone, the database alone.
      const style = engine === "native" ? 1 : kill % 3;
      if (style === 2) {
        await killNow(app.databasePid());
        continue; // the app starts it again and goes on
      }
      const database = app.databasePid();
      app.kill("SIGKILL");
      if (style === 0) await killNow(database);
      await app.ended;
      log.push(app.output());
      app = await world.start({ port });
    }
    await load.finish();
    log.push(app.output());
    await expectWhole(world, load, log.join("\n"));
    expect(await app.stop()).toBe(0);
  });
});

async function expectWhole(world: World, load: Load, log: string): Promise<void> {
  const requests = load.unexpected.flatMap((text) => /"requestId":"([\w-]+)"/.exec(text)?.[1] ?? []);
  const said = log.split("\n").filter((line) => requests.some((id) => line.includes(id)));
  expect(load.unexpected, said.join("\n")).toEqual([]);
  expect(load.booked.length).toBeGreaterThan(5);
  expect(load.sent.length).toBeGreaterThan(5);

  const rows = await world.query<{ id: string; at: Date; staff: string }>(
    "SELECT id, starts_at AS at, staff_id AS staff FROM appointments WHERE status = 'scheduled'",
  );
  const stored = new Map(rows.map((row) => [row.id, `${row.at.toISOString()} ${row.staff}`]));
  const lost = load.booked.filter(
    ({ id, startsAt, staffId }) => stored.get(id) !== `${new Date(startsAt).toISOString()} ${staffId}`,
  );
  expect(lost).toEqual([]);
  // Each slot was wanted twice with two keys: one of them got it, whatever was repeated in between.
  expect(new Set(load.booked.map(({ id }) => id)).size).toBe(load.booked.length);

  const messages = await world.query<{ id: string; client_id: string; seq: number; author: string }>(
    "SELECT id, client_id, seq, author FROM messages",
  );
  for (const { clientId, seq, replies } of load.sent) {
    expect(messages.filter((row) => row.client_id === clientId).map((row) => row.seq)).toEqual([seq]);
    expect(replies.filter((id) => !messages.some((row) => row.id === id))).toEqual([]);
  }
  expect(await world.broken()).toEqual([]);
}
