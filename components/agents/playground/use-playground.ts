"use client";

import { useState } from "react";
import type { z } from "zod";
import { useApi } from "@/components/layout/tenant-provider";
import type { testAnswerSchema } from "@/lib/agents/schema";

type Answer = z.infer<typeof testAnswerSchema>;
export type PlaygroundTurn = { id: number; message: string; answer?: Answer; error?: unknown };

/** A conversation with an agent that changes nothing in the shop; the session carries what the agent remembers. */
export function usePlayground(agentId: string) {
  const api = useApi();
  const [turns, setTurns] = useState<PlaygroundTurn[]>([]);
  const last = turns.at(-1);
  const waiting = last !== undefined && !last.answer && !last.error;

  async function run(turn: PlaygroundTurn, before: readonly PlaygroundTurn[]) {
    const session = before.findLast((one) => one.answer)?.answer?.session;
    const put = (change: Partial<PlaygroundTurn>) =>
      setTurns((list) => list.map((one) => (one.id === turn.id ? { ...one, ...change } : one)));
    try {
      const body = { message: turn.message, ...(session ? { session } : {}) };
      const { data } = await api<{ data: Answer }>(`/agents/${agentId}/test`, { body });
      put({ answer: data });
    } catch (error) {
      put({ error });
    }
  }

  return {
    turns,
    waiting,
    actions: last?.answer?.actions ?? [],
    send(message: string) {
      if (waiting) return;
      const turn = { id: (last?.id ?? 0) + 1, message };
      setTurns([...turns, turn]);
      void run(turn, turns);
    },
    retry() {
      if (!last?.error) return;
      const turn = { id: last.id + 1, message: last.message };
      const before = turns.slice(0, -1);
      setTurns([...before, turn]);
      void run(turn, before);
    },
    restart: () => setTurns([]),
  };
}
