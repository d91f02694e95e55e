import { expect, test } from "../fixtures";
import { Chat } from "../support/widget";

test.use({ shopOptions: { locale: "en", currency: "USD" } });

test("the owner sees why the agent answered, takes over, and the agent is silent until handed back", async ({
  page,
  shop,
  someone,
}) => {
  const customer = await someone();
  await customer.goto(`/embed/${shop.widgetKey}`);
  const chat = new Chat(customer);
  await chat.say("How much is a haircut?");
  await expect(chat.log.getByText("How much is a haircut?")).toBeVisible();
  const agentWords = chat.log.locator(".theirs");
  await expect(agentWords.last()).toContainText("$");

  await page.goto(shop.at("/inbox"));
  await page.getByRole("list", { name: "Conversations" }).getByRole("link").first().click();
  const thread = page.getByRole("region", { name: "Conversation", exact: true });
  await expect(thread.getByText("How much is a haircut?")).toBeVisible();

  await thread.getByRole("button", { name: "Why?" }).last().click();
  const why = page.getByRole("dialog", { name: "Why this answer" });
  await expect(why.getByText("Built-in receptionist")).toBeVisible();
  await expect(why.getByText(/Checked the services/)).toBeVisible();
  await page.keyboard.press("Escape");

  await thread.getByRole("button", { name: "Take over" }).click();
  await expect(thread.getByRole("status").filter({ hasText: "the agent is silent" })).toBeVisible();
  await expect(chat.status).toContainText("You are talking to");

  await thread
    .getByRole("textbox", { name: "Reply to the customer" })
    .fill("Helena here. For you it is on the house.");
  await thread.getByRole("button", { name: "Send" }).click();
  await expect(chat.log.getByText("For you it is on the house.")).toBeVisible();

  const before = await agentWords.count();
  await chat.say("Really? How much is a beard then?");
  await expect(thread.getByText("Really? How much is a beard then?")).toBeVisible();
  await chat.say("Hello? What are your hours?");
  await expect(thread.getByText("Hello? What are your hours?")).toBeVisible();

  await thread.getByRole("button", { name: "Hand back to the agent" }).click();
  await expect(chat.status).toContainText("Virtual assistant");
  // Only now, and the agent speaks of what was asked last.
  await chat.say("What does a beard trim cost?");
  await expect(chat.log.getByText("What does a beard trim cost?")).toBeVisible();
  await expect(agentWords.nth(before)).toContainText("$");
});
