import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { prepareFile } from "./prepare-file";
import { readPublicFile } from "./read-file";
import { maxGallery } from "./schema";
import { addPhoto, listPhotos, orderPhotos, removePhoto, updatePhoto } from "./shop-photos";
import { storeFile } from "./stored-files";

const database = testDatabase();
let ctx: Ctx;
let bytes: Buffer;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
  bytes = await sharp({ create: { width: 1000, height: 500, channels: 3, background: "#a52" } })
    .png()
    .toBuffer();
});

const add = (kind: "logo" | "cover" | "gallery", alt = "") =>
  addPhoto(ctx, bytes, { kind, name: "a.png", alt });
const kinds = async () => (await listPhotos(ctx)).map(({ kind, alt }) => `${kind}:${alt}`);
const files = () => unscopedDb().storedFile.count();

describe("the pictures of a shop", () => {
  it("are one logo, one cover and a gallery; a new logo takes the old one's place and bytes", async () => {
    await add("gallery", "chairs");
    await add("logo", "old");
    await add("logo", "new");
    await add("cover", "street");
    expect(await kinds()).toEqual(["cover:street", "gallery:chairs", "logo:new"]);
    expect(await files()).toBe(3);
  });

  it("are as many as the gallery holds, also when several come at the same moment", async () => {
    for (let n = 1; n < maxGallery; n++) await add("gallery");
    const last = await Promise.allSettled([add("gallery"), add("gallery"), add("logo")]);
    expect(last.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(await files()).toBe(maxGallery + 1);
  });

  it("stand in the order given, what is not named after it", async () => {
    const ids = [
      (await add("gallery", "1")).id,
      (await add("gallery", "2")).id,
      (await add("gallery", "3")).id,
    ];
    const [a = "", b = "", c = ""] = ids;
    await orderPhotos(ctx, [c, a, b]);
    expect(await kinds()).toEqual(["gallery:3", "gallery:1", "gallery:2"]);
    await orderPhotos(ctx, [b, b]);
    expect(await kinds()).toEqual(["gallery:2", "gallery:3", "gallery:1"]);
    const logo = await add("logo");
    await expect(orderPhotos(ctx, [a, logo.id])).rejects.toMatchObject({ kind: "not_found" });
  });

  it("are described, and removed with their bytes", async () => {
    const { id } = await add("gallery");
    expect(await updatePhoto(ctx, id, { alt: "Three chairs" })).toMatchObject({ alt: "Three chairs" });
    await removePhoto(ctx, id);
    expect(await files()).toBe(0);
    await expect(removePhoto(ctx, id)).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("what anybody may see", () => {
  it("is a shop's picture in three sizes", async () => {
    const { fileId } = await add("cover");
    const widths = await Promise.all(
      (["thumb", "medium", "full"] as const).map(async (size) => {
        const file = await readPublicFile(make.publicCtx(ctx), fileId, { size });
        return (await sharp(file.bytes).metadata()).width;
      }),
    );
    expect(widths).toEqual([320, 800, 1000]);
  });

  it("is no picture of a visit, and none of another shop", async () => {
    const prepared = await prepareFile(bytes);
    const visit = await inTransaction(ctx, (ctx) =>
      storeFile(ctx, prepared, { name: "x", purpose: "visit" }),
    );
    await expect(readPublicFile(make.publicCtx(ctx), visit.id, { size: "full" })).rejects.toMatchObject({
      kind: "not_found",
    });
    const { fileId } = await add("logo");
    const other = make.publicCtx(make.ctx(await make.tenant()));
    await expect(readPublicFile(other, fileId, { size: "full" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
