import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/queue/enqueue";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { expireHolds } from "./expire-holds";
import type { JobHandler } from "./job-handler";
import { handlers } from "./registry";
import { isWorking, startWorker, stopWorker } from "./worker";

const database = testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
});
afterEach(() => stopWorker(2_000));

const start = (answer: JobHandler<"answer-conversation">) =>
  startWorker({ handlers: { ...handlers, "answer-conversation": answer }, schedule: false, pollSec: 0.5 });

const send = () =>
  inTransaction(ctx, (tx) => enqueue(tx, "answer-conversation", { conversationId: newId() }));

async function stateOf(id: string): Promise<string | undefined> {
  const rows = await unscopedDb().$queryRaw<{ state: string }[]>`
    select state::text as state from pgboss.job where id = ${id}::uuid`;
  return rows[0]?.state;
}

describe("the worker", () => {
  it("does a job with its payload, and stopping waits for the one that runs", async () => {
    let begin: (tenantId: string) => void = () => undefined;
    const begun = new Promise<string>((resolve) => {
      begin = resolve;
    });
    let finish: () => void = () => undefined;
    const allowed = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await start(async (payload) => {
      begin(payload.tenantId);
      await allowed;
    });
    const id = await send();
    expect(await begun).toBe(ctx.tenantId);
    const stopped = stopWorker();
    finish();
    await stopped;
    expect(await stateOf(id)).toBe("completed");
    expect(isWorking()).toBe(false);
  });

  it.each(["invalid", "not_found", "forbidden", "conflict"] as const)(
    "counts a job as done that ends with %s: repeating it cannot help",
    async (kind) => {
      const ran = oneRun(() => {
        throw new AppError(kind, "test.final");
      });
      await start(ran.handler);
      const id = await send();
      await ran.once;
      await stopWorker();
      expect(await stateOf(id)).toBe("completed");
    },
  );

  it("keeps a job that failed otherwise for another try", async () => {
    const ran = oneRun(() => {
      throw new Error("the network is away");
    });
    await start(ran.handler);
    const id = await send();
    await ran.once;
    await stopWorker();
    expect(await stateOf(id)).toBe("retry");
  });
});

describe("expire-holds", () => {
  it("removes holds that ran out and leaves the live and the used ones", async () => {
    const staff = await make.staff(ctx.tenantId);
    const hold = (over: { expiresAt: Date; consumedAt?: Date }) =>
      unscopedDb().slotHold.create({
        data: {
          ...{ id: newId(), tenantId: ctx.tenantId, staffId: staff.id, serviceIds: [] },
          startsAt: new Date("2027-05-03T12:00:00Z"),
          endsAt: new Date("2027-05-03T12:30:00Z"),
          ...over,
        },
      });
    const past = new Date(Date.now() - 60_000);
    const gone = await hold({ expiresAt: past });
    await hold({ expiresAt: past, consumedAt: past });
    await hold({ expiresAt: new Date(Date.now() + 60_000) });
    const run = { id: newId(), signal: new AbortController().signal, retry: 0 };
    await expireHolds({}, run);
    await expireHolds({}, run);
    const left = await unscopedDb().slotHold.findMany({ select: { id: true } });
    expect(left).toHaveLength(2);
    expect(left).not.toContainEqual({ id: gone.id });
  });
});

function oneRun(work: () => void) {
  let done: () => void = () => undefined;
  const once = new Promise<void>((resolve) => {
    done = resolve;
  });
  const handler: JobHandler<"answer-conversation"> = async () => {
    done();
    work();
  };
  return { once, handler };
}
