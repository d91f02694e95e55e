import sharp from "sharp";
import { expect, test } from "../fixtures";

const picture = (width: number, height: number, color: string) =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

test("the owner gives the booking page a face, and a stranger sees it", async ({ page, shop, someone }) => {
  await page.goto(shop.at("/settings/public-page"));
  const upload = async (label: string, name: string, buffer: Buffer) =>
    page
      .getByLabel(label, { exact: true })
      .and(page.locator("input"))
      .setInputFiles({
        ...{ name, mimeType: "image/jpeg", buffer },
      });
  await upload("Choose a logo", "logo.jpg", await picture(300, 300, "#222222"));
  await expect(page.getByRole("img", { name: "Logo" })).toBeVisible();
  await upload("Choose a cover", "cover.jpg", await picture(1800, 600, "#553311"));
  await expect(page.getByRole("img", { name: "Cover" })).toBeVisible();
  for (const name of ["chairs.jpg", "fade.jpg"]) {
    await upload("Add a photo", name, await picture(800, 600, name === "fade.jpg" ? "#114455" : "#446611"));
    await expect(page.getByLabel(/^What photo \d shows$/)).toHaveCount(name === "fade.jpg" ? 2 : 1);
  }
  await page.getByLabel("What photo 1 shows").fill("Three chairs");
  await page.getByLabel("What photo 1 shows").blur();
  await expect(page.getByText("Description saved")).toBeVisible();
  await page.getByRole("button", { name: "Move photo 1 back" }).click();
  await expect(page.getByLabel("What photo 2 shows")).toHaveValue("Three chairs");
  const person = shop.staff[0]?.name ?? "";
  await upload(`Choose a picture of ${person}`, "face.jpg", await picture(400, 400, "#aa7755"));
  await expect(page.getByRole("button", { name: `Remove the picture of ${person}` })).toBeVisible();

  const stranger = await someone();
  await stranger.goto(`/b/${shop.slug}`);
  const photos = stranger.getByRole("region", { name: "Photos" }).getByRole("link");
  await expect(photos).toHaveCount(2);
  await expect(photos.last().getByRole("img", { name: "Three chairs" })).toBeVisible();
  const loaded = await stranger.evaluate(async () => {
    const images = [...document.images];
    await Promise.all(images.map((image) => image.decode()));
    return images.filter((image) => image.naturalWidth > 0).length;
  });
  // Logo, cover, two photos and a face.
  expect(loaded).toBe(5);
});
