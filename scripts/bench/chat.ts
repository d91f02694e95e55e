import { randomUUID } from "node:crypto";
import type { Client } from "./http";
import { calmest, p95Row, type Row } from "./measure";

type Started = { data: { conversationId: string; visitorToken: string } };

/** Whole messages, as people write them when they know what they want; two turns of each conversation. */
const questions = [
  "Quanto custa um corte de cabelo?",
  "Qual é o endereço de vocês?",
  "Vocês abrem no sábado?",
  "Quero marcar um corte amanhã à tarde",
  "Quais serviços vocês têm?",
  "Tem horário na sexta às 15h?",
];

/** Chat turns over the public API with the built-in model: until the first piece of text, and until the end. */
export async function measureChat(client: Client, key: string): Promise<Row[]> {
  const whole = await turns(client, key, 90, (index) => questions[index % questions.length] ?? "");
  const beginnings = await turns(client, key, 9, () => "oi");
  return [
    p95Row("chat turn, built-in model", whole.total, 200),
    p95Row("chat turn, first text", whole.first, 100),
    p95Row('chat turn for "oi" (waits for more to come)', beginnings.total),
  ];
}

type Turn = { first: number; total: number };

async function turns(client: Client, key: string, count: number, say: (index: number) => string) {
  const rounds: Turn[][] = [];
  let visitor = await start(client, key);
  for (let round = -1; round < 3; round++) {
    const measured: Turn[] = [];
    // The round before the first warms up.
    for (let index = 0; index < (round < 0 ? 4 : count / 3); index++) {
      if (index % 2 === 0) visitor = await start(client, key);
      measured.push(await turn(visitor, say(index)));
    }
    if (round >= 0) rounds.push(measured);
  }
  const sorted = (pick: (turn: Turn) => number) =>
    calmest(rounds.map((round) => round.map(pick).sort((a, b) => a - b)));
  return { first: sorted(({ first }) => first), total: sorted(({ total }) => total) };
}

type Visitor = { client: Client; id: string };

async function start(client: Client, key: string): Promise<Visitor> {
  const { data } = await client.post<Started>(`/api/v1/widget/${key}/conversations`, {});
  const token = { authorization: `Bearer ${data.visitorToken}` };
  return { client: client.as(token), id: data.conversationId };
}

async function turn({ client, id }: Visitor, text: string): Promise<Turn> {
  const began = performance.now();
  let first = Number.NaN;
  await client.call(
    "POST",
    `/api/v1/widget/conversations/${id}/messages`,
    JSON.stringify({ text, clientId: randomUUID() }),
    { accept: "text/event-stream" },
    (chunk) => {
      if (Number.isNaN(first) && chunk.includes('"text-delta"')) first = performance.now() - began;
    },
  );
  if (Number.isNaN(first)) throw new Error(`no text in answer to ${JSON.stringify(text)}`);
  return { first, total: performance.now() - began };
}
