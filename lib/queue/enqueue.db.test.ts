import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import { testDatabase } from "@/lib/testing/database";
import { enqueue } from "./enqueue";
import { onWake } from "./wake";

const database = testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  const id = newId();
  await unscopedDb().tenant.create({
    data: {
      id,
      slug: `shop-${id.slice(-6)}`,
      name: "Shop",
      vertical: "barbershop",
      locale: "en",
      timeZone: "UTC",
      currency: "EUR",
      country: "RO",
    },
  });
  ctx = await ctxForJob(id);
});

function storedJobs() {
  return unscopedDb().$queryRaw<{ name: string; data: { tenantId: string }; retry_limit: number }[]>`
    select name, data, retry_limit from pgboss.job`;
}

describe("enqueue", () => {
  let stop: (() => void) | undefined;
  afterEach(() => stop?.());

  it("stores the job with the data of its transaction, with the tenant and the catalogue's retry policy", async () => {
    const conversationId = newId();
    await inTransaction(ctx, (tx) => enqueue(tx, "answer-conversation", { conversationId }));
    expect(await storedJobs()).toEqual([
      { name: "answer-conversation", data: { tenantId: ctx.tenantId, conversationId }, retry_limit: 5 },
    ]);
  });

  it("leaves no job and wakes nobody when its transaction rolls back", async () => {
    const woken: string[] = [];
    stop = onWake((name) => woken.push(name));
    const failing = inTransaction(ctx, async (tx) => {
      await enqueue(tx, "answer-conversation", { conversationId: newId() });
      throw new Error("the write failed");
    });
    await expect(failing).rejects.toThrow("the write failed");
    expect(await storedJobs()).toEqual([]);
    expect(woken).toEqual([]);
  });

  it("wakes the worker of this process only after the commit", async () => {
    const woken: string[] = [];
    stop = onWake((name) => woken.push(name));
    await inTransaction(ctx, async (tx) => {
      await enqueue(tx, "answer-conversation", { conversationId: newId() });
      expect(woken).toEqual([]);
    });
    expect(woken).toEqual(["answer-conversation"]);
  });

  it("refuses a job for another tenant, in the database itself", async () => {
    const foreign = { tenantId: newId(), conversationId: newId() };
    await expect(inTransaction(ctx, (tx) => enqueue(tx, "answer-conversation", foreign))).rejects.toThrow(
      /not for the tenant/,
    );
    expect(await storedJobs()).toEqual([]);
  });

  it("hides the queue itself from tenant work", async () => {
    await expect(inTransaction(ctx, (tx) => tx.db.$queryRaw`select * from pgboss.job`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it("refuses a payload that the catalogue does not know", async () => {
    const work = inTransaction(ctx, (tx) =>
      enqueue(tx, "answer-conversation", { conversationId: "nonsense" }),
    );
    await expect(work).rejects.toThrow();
  });
});
