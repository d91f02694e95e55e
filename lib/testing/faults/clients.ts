import { randomUUID } from "node:crypto";

/** Customers that never give up: they repeat a request with its key until somebody has answered it. */

export type Slot = { startsAt: string; staffIds: string[] };
export type Booked = { id: string; startsAt: string; staffId: string };
export type Sent = { conversationId: string; clientId: string; seq: number; replies: string[] };
type Answer<T> = { status: number; body: T };

export type Load = {
  booked: Booked[];
  /** Slots that somebody else had taken. */
  refused: string[];
  sent: Sent[];
  /** Answers other than expected ones, such as a 500. */
  unexpected: string[];
  /** How many requests were answered so far. */
  acknowledged(): number;
  /** Customers finish what they have begun and go. */
  finish(): Promise<void>;
};

const patienceMs = 90_000;
const slug = "navalha";

/** The shop's free half hours of one service, two weeks from now on. */
export async function freeSlots(url: string): Promise<{ serviceId: string; slots: Slot[] }> {
  type Shop = { data: { timeZone: string; services: { id: string; durationMin: number }[] } };
  const { body: shop } = await call<Shop>(url, "GET", `/api/v1/public/${slug}`);
  const serviceId = shop.data.services.find(({ durationMin }) => durationMin === 30)?.id ?? "";
  const date = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv", { timeZone: shop.data.timeZone });
  const query = new URLSearchParams({ serviceIds: serviceId, from: date(14), to: date(44) });
  const { body } = await call<{ data: Slot[] }>(url, "GET", `/api/v1/public/${slug}/availability?${query}`);
  return { serviceId, slots: body.data };
}

/** The demo's public widget key. */
export async function widgetKey(url: string): Promise<string> {
  const page = await (await fetch(`${url}/embed/demo`)).text();
  const key = /wk_[\w-]+/.exec(page)?.[0];
  if (!key) throw new Error("the demo page names no widget");
  return key;
}

/** Two customers compete for every slot, two others chat; all of them until `finish`. */
export async function startLoad(url: string): Promise<Load> {
  const { serviceId, slots } = await freeSlots(url);
  const key = await widgetKey(url);
  const load = {
    booked: [] as Booked[],
    refused: [] as string[],
    sent: [] as Sent[],
    unexpected: [] as string[],
  };
  let isOver = false;
  const goOn = () => !isOver;
  const customers = [0, 1]
    .flatMap((n) => [bookAll(url, { serviceId, slots, customer: n }, load, goOn), chat(url, key, load, goOn)])
    .map((customer) => customer.catch((error: Error) => void load.unexpected.push(error.message)));
  return {
    ...load,
    acknowledged: () => load.booked.length + load.refused.length + load.sent.length,
    async finish() {
      isOver = true;
      await Promise.all(customers);
    },
  };
}

type Wish = { serviceId: string; slots: Slot[]; customer: number };
type Results = Pick<Load, "booked" | "refused" | "sent" | "unexpected">;

async function bookAll(url: string, wish: Wish, load: Results, goOn: () => boolean): Promise<void> {
  for (const slot of wish.slots) {
    if (!goOn()) return;
    await bookOne(url, { ...wish, slot }, load);
  }
}

/** Books one slot, asking again with the same key until there is an answer. */
export async function bookOne(
  url: string,
  { serviceId, slot, customer }: Omit<Wish, "slots"> & { slot: Slot },
  load: Pick<Load, "booked" | "refused" | "unexpected">,
): Promise<void> {
  type Made = { data: { appointment: { id: string; startsAt: string; staff: { id: string } } } };
  const body = {
    serviceIds: [serviceId],
    staffId: slot.staffIds[0],
    startsAt: slot.startsAt,
    contact: { name: `Cliente ${customer}`, phone: `+551198${String(1_000_000 + customer)}` },
  };
  const headers = { "idempotency-key": randomUUID() };
  const { status, body: made } = await insist<Made>(
    url,
    `/api/v1/public/${slug}/appointments`,
    body,
    headers,
  );
  if (status === 201) {
    const { id, startsAt, staff } = made.data.appointment;
    load.booked.push({ id, startsAt, staffId: staff.id });
  } else if (status === 409) load.refused.push(slot.startsAt);
  else load.unexpected.push(`booking: ${status} ${JSON.stringify(made)}`);
}

const sayings = [
  "Quanto custa um corte de cabelo?",
  "Vocês abrem no sábado?",
  "Tem horário na sexta às 15h?",
  "Qual é o endereço de vocês?",
];

async function chat(url: string, key: string, load: Results, goOn: () => boolean): Promise<void> {
  while (goOn()) {
    const visitor = await startChat(url, key);
    for (const text of sayings) {
      if (!goOn()) return;
      await sayOne(url, visitor, text, load);
    }
  }
}

export type Visitor = { id: string; token: string };

/** A new conversation, asked for until there is one. */
export async function startChat(url: string, key: string): Promise<Visitor> {
  type Started = { data: { conversationId: string; visitorToken: string } };
  const { status, body } = await insist<Started>(url, `/api/v1/widget/${key}/conversations`, {}, {});
  if (status !== 201) throw new Error(`no conversation: ${status} ${JSON.stringify(body)}`);
  return { id: body.data.conversationId, token: body.data.visitorToken };
}

/** Sends one message, with the same clientId until there is an answer. */
export async function sayOne(
  url: string,
  visitor: Visitor,
  text: string,
  load: Pick<Load, "sent" | "unexpected">,
): Promise<void> {
  type Answered = { data: { message: { seq: number }; replies: { id: string }[]; owner: string } };
  const clientId = randomUUID();
  const { status, body } = await insist<Answered>(
    url,
    `/api/v1/widget/conversations/${visitor.id}/messages`,
    { text, clientId },
    { authorization: `Bearer ${visitor.token}` },
  );
  if (status === 200) {
    const replies = body.data.replies.map(({ id }) => id);
    load.sent.push({ conversationId: visitor.id, clientId, seq: body.data.message.seq, replies });
  } else load.unexpected.push(`chat: ${status} ${JSON.stringify(body)}`);
}

/** Asks until the answer is neither silence nor 502, 503 or 504. */
async function insist<T>(
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer<T>> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await call<T>(url, "POST", path, body, headers).catch(() => undefined);
    if (answer && ![502, 503, 504].includes(answer.status)) return answer;
    if (Date.now() > deadline) throw new Error(`nobody answered ${path} (last: ${answer?.status})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** One JSON request. */
export async function call<T = unknown>(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T };
}
