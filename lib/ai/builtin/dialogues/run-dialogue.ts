import type { LanguageModelV4 } from "@ai-sdk/provider";
import { generateText, isStepCount, type ModelMessage, streamText, type ToolSet, tool } from "ai";
import { type ToolName, type TurnContext, toolInputs, toolNames, toolResults } from "@/lib/ai/tools.shared";
import type { Dialogue, VisitFacts, WishFacts } from "./dialogue";
import type { ShopFixture } from "./fixture";

/** What a dialogue is played against: the fake calendar, or the real tools over a real database. */
export type DialogueShop = {
  contact: { name: string | null; phone: string | null };
  /** Called before each customer message with its index. */
  beginTurn: (index: number) => void | Promise<void>;
  tools: { [N in ToolName]: (input: never) => unknown };
  end: () => Promise<End> | End;
};
type End = { appointments: VisitFacts[]; waiting: WishFacts[]; name: string | null; handedOver: boolean };

/** What no answer may claim unless a write in the same turn came back with ok. */
const claims =
  /agendamento confirmado|remarcado:|^cancelado:|you're booked|it's moved|^cancelled:|programare confirmată|am mutat programarea|programare anulată/im;

/** Plays one dialogue through the SDK's own loop and returns what went wrong, with the transcript; empty when nothing did. */
export async function runDialogue(
  dialogue: Dialogue,
  fixture: ShopFixture,
  shop: DialogueShop,
  model: LanguageModelV4,
  streaming: boolean,
): Promise<string[]> {
  const messages: ModelMessage[] = [];
  const transcript: string[] = [];
  const failures: string[] = [];
  for (const [index, [customer, ...facts]] of dialogue.says.entries()) {
    await shop.beginTurn(index);
    messages.push({ role: "user", content: customer });
    const made: { name: string; ok: boolean }[] = [];
    const options = {
      model,
      messages,
      tools: toolSet(shop, dialogue.without ?? [], made),
      stopWhen: isStepCount(10),
      providerOptions: { atende: context(fixture, dialogue, shop) },
    };
    const result = streaming ? streamText(options) : await generateText(options);
    const text = await result.text;
    messages.push(...(await result.responseMessages));
    transcript.push(`> ${customer}`, `  [${made.map((call) => call.name).join(", ")}]`, text);
    if (!text.trim()) failures.push(`no answer to "${customer}"`);
    if (/svc-|staff-|own-|undefined|null|\[object/.test(text))
      failures.push(`raw data in the answer to "${customer}"`);
    const wrote = made.some((call) => /_appointment$/.test(call.name) && call.ok);
    if (claims.test(text) && !wrote) failures.push(`claims more than was done, after "${customer}"`);
    for (const fact of facts) {
      if (fact instanceof RegExp ? !fact.test(text) : fact.not.test(text))
        failures.push(`after "${customer}" expected ${fact instanceof RegExp ? fact : `not ${fact.not}`}`);
    }
  }
  failures.push(...endFailures(dialogue, await shop.end()));
  return failures.length ? [...failures, transcript.join("\n")] : [];
}

function endFailures(dialogue: Dialogue, end: End): string[] {
  const failures: string[] = [];
  const wanted = dialogue.end.appointments ?? [];
  const missing = wanted.filter((visit) => !end.appointments.some((real) => sameVisit(visit, real)));
  for (const visit of missing) failures.push(`missing: ${JSON.stringify(visit)}`);
  if (end.appointments.length !== wanted.length)
    failures.push(`appointments: ${JSON.stringify(end.appointments)}`);
  const wishes = (list: WishFacts[]) =>
    list.map(({ services, from, to }) => `${services.toSorted().join("+")} ${from} ${to}`).toSorted();
  const [waits, shouldWait] = [wishes(end.waiting), wishes(dialogue.end.waiting ?? [])];
  if (waits.join() !== shouldWait.join()) failures.push(`waits for: ${waits.join() || "nothing"}`);
  const name = dialogue.end.name ?? dialogue.contact?.name ?? null;
  if (end.name !== name) failures.push(`contact is called ${end.name}, not ${name}`);
  if (end.handedOver !== (dialogue.end.handedOver ?? false)) failures.push(`handed over: ${end.handedOver}`);
  return failures;
}

function sameVisit(wanted: VisitFacts, real: VisitFacts): boolean {
  return (
    wanted.date === real.date &&
    wanted.time === real.time &&
    (!wanted.staff || wanted.staff === real.staff) &&
    (!wanted.confirmed || real.confirmed === true) &&
    wanted.services.toSorted().join() === real.services.toSorted().join()
  );
}

function toolSet(shop: DialogueShop, without: ToolName[], made: { name: string; ok: boolean }[]): ToolSet {
  const offered = toolNames.filter((name) => !without.includes(name));
  return Object.fromEntries(
    offered.map((name) => [
      name,
      tool({
        inputSchema: toolInputs[name],
        execute: async (input: unknown) => {
          const run = shop.tools[name] as (input: unknown) => unknown;
          const result = toolResults[name].parse(await run(input));
          made.push({ name, ok: "ok" in result && result.ok });
          return result;
        },
      }),
    ]),
  );
}

function context(fixture: ShopFixture, dialogue: Dialogue, shop: DialogueShop): TurnContext {
  const { now, timeZone, locale, country, businessName, agentName } = fixture;
  const personality = dialogue.personality ?? "friendly";
  const contact = { name: shop.contact.name, phone: shop.contact.phone };
  return { now, timeZone, locale, country, personality, businessName, agentName, contact };
}
