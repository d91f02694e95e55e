import type { MessageView } from "@/lib/inbox/schema";

/**
 * Two stretches of one thread as one, by number; the later reading of a message wins. A hole between them means that
 * messages are missing, then only the newer stretch is kept: older ones are loaded again when asked for.
 */
export function mergeMessages(known: readonly MessageView[], fresh: readonly MessageView[]): MessageView[] {
  if (fresh.length === 0) return [...known];
  const bySeq = new Map<number, MessageView>();
  for (const message of [...known, ...fresh]) bySeq.set(message.seq, message);
  const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  let start = all.length - 1;
  while (start > 0 && all[start - 1]?.seq === (all[start]?.seq ?? 0) - 1) start--;
  return all.slice(start);
}

/** Whether a message that arrived fits behind those on screen without a hole. */
export function follows(known: readonly MessageView[], seq: number): boolean {
  const last = known.at(-1)?.seq ?? 0;
  return seq <= last + 1;
}

/** The number after which the messages before those on screen begin, 50 of them at most; null at the start. */
export function olderThan(known: readonly MessageView[]): { since: number; limit: number } | null {
  const first = known[0]?.seq ?? 1;
  if (first <= 1) return null;
  const since = Math.max(0, first - 51);
  return { since, limit: first - 1 - since };
}
