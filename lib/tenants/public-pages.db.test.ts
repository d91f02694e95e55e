import { beforeEach, describe, expect, it } from "vitest";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { listPublicPages } from "./public-pages";

const database = testDatabase();
beforeEach(() => database.reset());

describe("the pages that search engines may know", () => {
  it("are those of open shops with somebody to book, the demo left out", async () => {
    const shop = await make.tenant({ slug: "open" });
    await make.service(shop.id);
    const worker = await make.staff(shop.id);
    await make.staff(shop.id, { isActive: false });
    for (const over of [{ suspendedAt: new Date() }, { isDemo: true }]) {
      const hidden = await make.tenant(over);
      await make.service(hidden.id);
      await make.staff(hidden.id);
    }
    await make.tenant({ slug: "empty" });
    const pages = await listPublicPages();
    expect(pages.map(({ slug, staff }) => [slug, staff.map(({ id }) => id)])).toEqual([
      ["open", [worker.id]],
    ]);
  });

  it("lose a shop whose only service was switched off", async () => {
    const shop = await make.tenant();
    await make.service(shop.id);
    await make.staff(shop.id);
    await unscopedDb().service.updateMany({ data: { isActive: false } });
    expect(await listPublicPages()).toEqual([]);
  });
});
