import { expect, test } from "../fixtures";

test("a member of one shop finds no page of another, which looks as if it did not exist", async ({
  page,
  shop,
  otherShop,
  watch,
}) => {
  watch.expect(/status of 404/);
  expect((await page.goto(shop.at()))?.status()).toBe(200);
  for (const path of ["", "/calendar", "/inbox", "/services", "/clients", "/settings"]) {
    const foreign = await page.goto(otherShop.at(path));
    expect(foreign?.status(), path).toBe(404);
    await expect(page.getByText(otherShop.name)).toHaveCount(0);
    expect((await page.goto(`/t/no-such-shop${path}`))?.status(), path).toBe(404);
  }
});
