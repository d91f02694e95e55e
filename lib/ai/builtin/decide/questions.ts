import type { ToolResult } from "@/lib/ai/tools.shared";
import { weekdayKey } from "../format";
import { call, type Flow, type Turn } from "../turn";
import { addOnLine, serviceLines } from "./facts";
import { policies, walkInWait } from "./terms";

/** Things a shop is asked that no tool field holds; only its own notes may answer. */
const topics =
  /\b(wi-?fi|parking|park|estacion\w*|parcar\w*|card\w*|cartao|cartoes|pix|debito|credito|cash|dinheiro|numerar|acessi\w*|wheelchair|cadeirante|pet|dog|cachorro|caine|catel|toalete|banheiro|toilet|toaleta|ar condicionado|aer conditionat|air conditioning|cafe|coffee|cafea|gift\w*|voucher\w*|produs\w*|produto\w*|products?)\b/;

const money = /\b(quanto|how much|cat cost\w*|prices?|precos?|preturi\w*|pretul|valor)\b/;
const who = /\b(quem|qual barbeiro|who|which barber|cine|care frizer)\b/;

/** "Do you do tattoos?": one thing by its name. */
const asksForOne =
  /\b(?:(?:do|can|could) you (?:guys )?(?:also )?(?:do|offer|provide) (?!you|it\b|that|this|any)[a-z]{4,}|(?:fazem|faz|oferecem|trabalham com) (?:tambem )?(?!isso|o |a |que )[a-z]{4,}|(?:faceti|oferiti) (?:si )?(?!asta|ceva|ce )[a-z]{4,})/;

/** Answers every question of the message from tool results; empty when it asks nothing. */
export function* answerQuestions(turn: Turn): Flow<string> {
  const { intents, normalised, serviceIds } = turn.reading;
  const parts: string[] = [];
  const topic = serviceIds.length || money.test(normalised) ? undefined : topics.exec(normalised)?.[0];
  const unknown = topic !== undefined;
  if (!unknown && (intents.has("price") || intents.has("duration"))) {
    turn.state.told = intents.has("price") ? "price" : "duration";
    parts.push(priceOrDuration(turn));
  } else if (intents.has("staff") || (intents.has("services") && serviceIds.length && who.test(normalised)))
    parts.push(team(turn));
  else if (!unknown && intents.has("services")) parts.push(catalogueText(turn));
  if (intents.has("policy")) parts.push(yield* policies(turn));
  if (intents.has("wait")) parts.push(yield* walkInWait(turn));
  if (intents.has("hours") || intents.has("address") || intents.has("contact_info") || unknown) {
    const info = yield* call("business_info", {});
    if (intents.has("hours")) parts.push(hours(turn, info));
    if (intents.has("address")) parts.push(address(turn, info));
    if (intents.has("contact_info")) parts.push(contact(turn, info));
    if (unknown && topic) parts.push(notes(turn, info, topic));
  }
  return parts.join("\n\n");
}

/** The price list; first of all, that what was asked for is not on it. */
function catalogueText(turn: Turn): string {
  const { reading, say } = turn;
  const known = reading.serviceIds.length + reading.ambiguousServiceIds.length > 0;
  const list = [say.services(serviceLines(turn)), addOnLine(turn)].filter(Boolean).join("\n");
  return asksForOne.test(reading.normalised) && !known ? `${say.notOffered()} ${list}` : list;
}

function priceOrDuration(turn: Turn): string {
  const { reading, state, catalogue, format, say } = turn;
  const asked = [...reading.serviceIds, ...reading.ambiguousServiceIds];
  const ids = asked.length ? asked : state.want.serviceIds;
  const chosen = [...catalogue.services, ...catalogue.addOns].filter(({ id }) => ids.includes(id));
  if (!chosen.length) return catalogueText(turn);
  const person = catalogue.staff.find(({ id }) => id === (reading.staffId ?? state.want.staffId));
  state.toldServices = [...new Set([...state.toldServices, ...chosen.map((service) => service.id)])];
  const lines = chosen.map((listed) => {
    const own = person?.ownTerms?.find(({ serviceId }) => serviceId === listed.id);
    const service = { ...listed, ...own, name: own ? `${listed.name} (${person?.name})` : listed.name };
    const duration = format.duration(service.durationMin);
    const price = format.money(service.priceCents, catalogue.currency);
    return reading.intents.has("price")
      ? say.priceOf(service.name, price, duration)
      : say.durationOf(service.name, duration);
  });
  const sum = (pick: (service: (typeof chosen)[number]) => number) =>
    chosen.reduce((all, one) => all + pick(one), 0);
  if (chosen.length > 1)
    lines.push(
      say.total(
        format.money(
          sum((service) => service.priceCents),
          catalogue.currency,
        ),
        format.duration(sum((service) => service.durationMin)),
      ),
    );
  return lines.join(" ");
}

function team(turn: Turn): string {
  const { catalogue, reading, format, say } = turn;
  const wanted = reading.serviceIds;
  const able = catalogue.staff.filter((member) => wanted.every((id) => member.serviceIds.includes(id)));
  const names = (able.length ? able : catalogue.staff).map((member) => member.name);
  return names.length ? say.team(format.and(names)) : unknown(turn);
}

type Info = ToolResult<"business_info"> | null;

function hours(turn: Turn, info: Info): string {
  const { reading, format, say } = turn;
  if (!info) return unknown(turn);
  const { date } = reading;
  const special = info.specialDays?.find((day) => date?.from === day.date && date.to === day.date);
  if (special)
    return say.hoursOn(`${format.date(special.date)} (${special.name})`, ranges(turn, special.ranges));
  if (date && date.from === date.to)
    return say.hoursOn(format.date(date.from), ranges(turn, info.hours[weekdayKey(date.from)]));
  const monday = new Date("2026-11-16T00:00:00Z").getTime();
  const days = Array.from({ length: 7 }, (_, index) =>
    new Date(monday + index * 86_400_000).toISOString().slice(0, 10),
  );
  return say.hours(
    days
      .map((day) => say.hourLine(format.weekday(day), ranges(turn, info.hours[weekdayKey(day)])))
      .join("\n"),
  );
}

function ranges(turn: Turn, list: [string, string][] | undefined): string | null {
  if (!list?.length) return null;
  const { time, and } = turn.format;
  return and(list.map(([from, to]) => `${time(from)}–${time(to)}`));
}

function address(turn: Turn, info: Info): string {
  if (!info?.address) turn.state.offeredPerson = true;
  return turn.say.address(info?.address ?? null);
}

function contact(turn: Turn, info: Info): string {
  if (!info?.phone && !info?.website) turn.state.offeredPerson = true;
  return turn.say.contactInfo(info?.phone ?? null, info?.website ?? null);
}

function notes(turn: Turn, info: Info, topic: string): string {
  const plain = info?.notes?.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (info?.notes && plain?.includes(topic.slice(0, 5))) return turn.say.notes(info.notes);
  return unknown(turn);
}

function unknown(turn: Turn): string {
  const { state, say } = turn;
  state.offeredPerson = state.expecting === null;
  return say.unknownFact(state.offeredPerson);
}
