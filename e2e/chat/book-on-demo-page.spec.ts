import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";
import { Chat } from "../support/widget";

const months =
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(" ");

test("a customer books a haircut in the chat of the demo page, and it stands in the shop's open calendar", async ({
  someone,
  demo,
}) => {
  const customer = await someone(undefined, { baseURL: demo.url });
  await customer.goto("/embed/demo");
  const chat = await Chat.onSite(customer, "Abrir o chat");
  await expect(chat.status).toContainText("Assistente virtual");

  await chat.say("quero cortar o cabelo");
  await expect(chat.log).toContainText("Qual horário prefere?");
  const slot = chat.chips.first();
  await slot.click();
  await expect(chat.log).toContainText("Posso confirmar?");

  // The owner looks at that very day before the customer says yes.
  const date = dateIn((await chat.log.textContent()) ?? "");
  const owner = await someone(demo.owner, { baseURL: demo.url });
  await owner.goto(`/t/navalha/calendar?view=agenda&date=${date}`);
  const name = `Zacarias ${newSurname()}`;
  await expect(owner.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(owner.getByText(name)).toHaveCount(0);

  await chat.say(`sim, meu nome é ${name}`);
  await expect(chat.log).toContainText("Agendamento confirmado");
  await expect(owner.getByText(name).first()).toBeVisible();

  await customer.reload();
  const again = new Chat(customer.frameLocator('iframe[title="Chat"]'));
  await expect(again.log).toContainText("Agendamento confirmado");
});

/** A surname that nobody of the demo has, made of letters only. */
function newSurname(): string {
  const letters = randomUUID().replace(/\d|-/g, "").slice(0, 6);
  return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
}

/** The date that the agent proposed: "…: sábado, 21 de novembro, às 09:00". */
function dateIn(text: string): string {
  const [, day = "", month = ""] = [...text.matchAll(/(\d{1,2}) de (\p{L}+), às \d\d:\d\d/gu)].at(-1) ?? [];
  const number = months.indexOf(month) + 1;
  const now = new Date();
  const year = now.getUTCFullYear() + (number < now.getUTCMonth() + 1 ? 1 : 0);
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
