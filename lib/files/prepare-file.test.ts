import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { prepareFile, shrink } from "./prepare-file";
import { fileNameSchema, maxFileBytes } from "./schema";
import { sniffType } from "./sniff-type";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c33" } });
const code = (bytes: Buffer, options = {}) =>
  prepareFile(bytes, options).then(
    () => "taken",
    (error: { code: string }) => error.code,
  );

describe("a picture", () => {
  it("is kept as WebP of at most 1600 pixels, upright and without place and device", async () => {
    const taken = await picture(4000, 3000)
      .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "S" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const kept = await prepareFile(taken);
    expect(kept).toMatchObject({ mime: "image/webp", width: 1200, height: 1600 });
    const meta = await sharp(kept.bytes).metadata();
    expect([meta.format, meta.exif, meta.orientation]).toEqual(["webp", undefined, undefined]);
    expect(kept.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(["png", "webp", "gif", "avif"] as const)("may come as %s", async (format) => {
    const bytes = await picture(20, 10).toFormat(format).toBuffer();
    expect(await prepareFile(bytes)).toMatchObject({ width: 20, height: 10 });
  });

  it("is never made larger, also as a thumbnail", async () => {
    const { bytes } = await prepareFile(await picture(900, 300).png().toBuffer());
    expect(await sharp(await shrink(bytes, 320)).metadata()).toMatchObject({ width: 320, height: 107 });
    expect(await sharp(await shrink(bytes, 2000)).metadata()).toMatchObject({ width: 900 });
  });
});

describe("what is refused", () => {
  it("is a page, a drawing with code, or a program, whatever it is called", async () => {
    for (const text of [
      "<html><script>alert(1)</script>",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "MZ\u0090",
      "GIF87",
    ])
      expect(await code(Buffer.from(text), { documents: true })).toBe("files.not_supported");
  });

  it("is a picture in its first bytes alone", async () => {
    const mask = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<script>alert(1)</script>")]);
    expect(await code(mask)).toBe("files.damaged");
  });

  it("is a picture that unpacks to more than a camera takes", async () => {
    const bomb = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(maxFileBytes);
    expect(await code(bomb)).toBe("files.damaged");
  });

  it("is nothing at all, and more than five million bytes", async () => {
    expect(await code(Buffer.alloc(0))).toBe("files.empty");
    expect(await code(Buffer.alloc(maxFileBytes + 1))).toBe("files.too_large");
  });

  it("is a PDF where only pictures go", async () => {
    expect(await code(Buffer.from("%PDF-1.7"))).toBe("files.not_a_picture");
    expect(await code(Buffer.from("%PDF-1.7"), { documents: true })).toBe("taken");
  });
});

describe("the first bytes", () => {
  it("say nothing about what is too short", () => {
    expect(sniffType(new Uint8Array())).toBeNull();
    expect(sniffType(Buffer.from("RIFF"))).toBeNull();
  });
});

describe("a file's name", () => {
  it("loses folders and control characters, and keeps its ending when it is cut", () => {
    expect(fileNameSchema.parse("C:\\photos\\corte.jpg")).toBe("corte.jpg");
    expect(fileNameSchema.parse("../../etc/passwd")).toBe("passwd");
    expect(fileNameSchema.parse('a\u0000b\u202e"c.png')).toBe("a b c.png");
    expect(fileNameSchema.parse(`${"x".repeat(200)}.jpeg`)).toMatch(/^x{115}\.jpeg$/);
    expect(fileNameSchema.safeParse("///").success).toBe(false);
  });
});
