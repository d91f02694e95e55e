import { describe, expect, it } from "vitest";
import type { MessageView } from "@/lib/inbox/schema";
import { follows, mergeMessages, olderThan } from "./thread-messages";

const message = (seq: number, text = `m${seq}`): MessageView => ({
  id: `id${seq}`,
  conversationId: "c",
  seq,
  author: "customer",
  authorUserId: null,
  text,
  status: "sent",
  clientId: null,
  actions: [],
  citations: [],
  createdAt: "2026-11-20T12:00:00.000Z",
});
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
const seqs = (messages: MessageView[]) => messages.map(({ seq }) => seq);

describe("mergeMessages", () => {
  it("keeps each message once, in order, in its later reading", () => {
    const merged = mergeMessages(range(1, 3), [message(3, "changed"), message(4)]);
    expect(seqs(merged)).toEqual([1, 2, 3, 4]);
    expect(merged[2]?.text).toBe("changed");
  });

  it("puts an older stretch in front", () => {
    expect(seqs(mergeMessages(range(51, 60), range(41, 50)))).toEqual([
      ...seqs(range(41, 50)),
      ...seqs(range(51, 60)),
    ]);
  });

  it("drops what lies before a hole", () => {
    expect(seqs(mergeMessages(range(1, 5), range(20, 22)))).toEqual([20, 21, 22]);
  });

  it("leaves the thread alone when nothing came", () => {
    expect(seqs(mergeMessages(range(1, 2), []))).toEqual([1, 2]);
  });
});

describe("follows", () => {
  it("accepts the next number and known ones, not a later one", () => {
    expect(follows(range(1, 3), 4)).toBe(true);
    expect(follows(range(1, 3), 2)).toBe(true);
    expect(follows(range(1, 3), 5)).toBe(false);
    expect(follows([], 1)).toBe(true);
  });
});

describe("olderThan", () => {
  it("asks for at most fifty before the first, and for nothing before the beginning", () => {
    expect(olderThan(range(80, 90))).toEqual({ since: 29, limit: 50 });
    expect(olderThan(range(11, 90))).toEqual({ since: 0, limit: 10 });
    expect(olderThan(range(1, 3))).toBeNull();
    expect(olderThan([])).toBeNull();
  });
});
