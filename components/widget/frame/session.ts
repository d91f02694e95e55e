import { ApiFailure, type StartBody, type Visitor, type WidgetApi } from "./api";
import { createLive } from "./live";
import { createOutbox, type Letter } from "./outbox";
import { nameIn, readAnswer } from "./read-answer";
import type { Store } from "./state";
import { type Item, lastSeq, mergeItems, toItem } from "./transcript";
import type { VisitorStore } from "./visitor-store";

export type SessionDeps = {
  api: WidgetApi;
  store: Store;
  visitors: VisitorStore;
  locale: string;
  now: () => string;
  newId: () => string;
  isOnline: () => boolean;
  wait: (ms: number) => Promise<void>;
};
export type Session = ReturnType<typeof createSession>;

/** What the chat does: restore, send, listen, catch up, rate. The screen only shows the store. */
export function createSession(deps: SessionDeps) {
  const { api, store, visitors } = deps;
  let visitor: Visitor | null = visitors.load();
  let starting: Promise<Visitor> | null = null;
  let introduction: StartBody = {};
  let answers = 0;
  /** Agent messages that came over the line while their answer is still being written here. */
  let held: Item[] = [];
  let typingTurn = 0;
  /** Up to here nothing is missing; `since` for the next look. */
  let syncedSeq = 0;
  const resent = new Map<string, number>();

  const live = createLive({
    connect: (signal) => api.events(known(), signal),
    catchUp,
    onEvent,
    onConnection: (connection) => store.set({ connection: deps.isOnline() ? connection : "offline" }),
    onLost: forget,
  });
  const outbox = createOutbox({
    deliver,
    onStatus: (clientId, status, failure) => patch(clientId, { status, problem: failure?.status ?? null }),
    isOnline: deps.isOnline,
    wait: deps.wait,
  });

  function known(): Visitor {
    if (!visitor) throw new ApiFailure(404, "no_conversation", 0);
    return visitor;
  }

  function forget(): void {
    live.stop();
    visitor = null;
    syncedSeq = 0;
    visitors.save(null);
    const { items } = store.get();
    // What was said there is no longer the visitor's to see; what was never delivered still is.
    const unsent = items.filter((item) => item.status !== "sent");
    store.set({ items: unsent, owner: "agent", ownerName: null, connection: "idle" });
  }

  function patch(clientId: string, change: Partial<Item>): void {
    store.set({
      items: store.get().items.map((item) => (item.clientId === clientId ? { ...item, ...change } : item)),
    });
  }

  function receive(incoming: Item[]): void {
    const { items, isOpen, unread } = store.get();
    const ids = new Set(items.map((item) => item.id));
    const fresh = incoming.filter((item) => item.author !== "customer" && !ids.has(item.id)).length;
    store.set({ items: mergeItems(items, incoming), unread: isOpen ? 0 : unread + fresh });
  }

  async function ensureVisitor(): Promise<Visitor> {
    if (visitor) return visitor;
    starting ??= api.start({ ...introduction, locale: deps.locale }).finally(() => {
      starting = null;
    });
    visitor = await starting;
    visitors.save(visitor);
    live.start();
    return visitor;
  }

  async function deliver(letter: Letter): Promise<void> {
    let response: Response;
    try {
      response = await api.send(await ensureVisitor(), letter);
    } catch (error) {
      // The conversation is gone (erased, expired): the message opens a new one.
      if (!(error instanceof ApiFailure) || !error.isLost || !visitor) throw error;
      forget();
      response = await api.send(await ensureVisitor(), letter);
    }
    store.set({ isEnded: false, rating: "none" });
    if (response.body) void follow(response.body, letter);
  }

  async function follow(body: ReadableStream<Uint8Array>, letter: Letter): Promise<void> {
    answers += 1;
    store.set({ isThinking: store.get().owner === "agent" });
    const end = await readAnswer(body, {
      onText: (streaming) => store.set({ streaming }),
      onMessage: (message) => {
        const item = toItem(message, "agent", deps.now());
        if (item) receive([item]);
      },
      onOwner: (owner, ownerName) =>
        store.set({ owner, ownerName, isThinking: owner === "agent" && answers > 0 }),
    });
    answers -= 1;
    if (answers === 0) {
      const late = held;
      held = [];
      store.set({ isThinking: false, streaming: "" });
      receive(late);
    }
    if (
      !end.isFinished ||
      end.hasError ||
      end.leftover ||
      store.get().items.some((item) => item.seq === null)
    ) {
      await catchUp().catch(() => undefined);
    }
    if (end.hasError || !end.isFinished) await recover(letter, end.hasError);
  }

  /** An answer that broke off. The same clientId again brings what the server has; it never asks twice. */
  async function recover(letter: Letter, hasError: boolean): Promise<void> {
    const tries = (resent.get(letter.clientId) ?? 0) + 1;
    resent.set(letter.clientId, tries);
    if (isAnswered(letter.clientId)) return;
    if (hasError || tries > 2) {
      patch(letter.clientId, { status: "failed" });
      return;
    }
    await deps.wait(2_000 * tries);
    if (!isAnswered(letter.clientId)) outbox.add(letter);
  }

  function isAnswered(clientId: string): boolean {
    const { items, owner } = store.get();
    const at = items.findIndex((item) => item.clientId === clientId);
    return owner === "human" || items.slice(at + 1).some((item) => item.author !== "customer");
  }

  async function catchUp(): Promise<void> {
    if (!visitor) return;
    for (let page = 0; page < 20; page += 1) {
      const since = syncedSeq;
      const answer = await api.history(visitor, since);
      // Rows that are not for the visitor count too: they leave no gap.
      syncedSeq = Math.max(syncedSeq, lastSeq(answer.data as { seq?: unknown }[]));
      const items = answer.data
        .map((row) => toItem(row, "agent", deps.now()))
        .filter((item) => item !== null);
      receive(items);
      readConversation((answer.conversation ?? {}) as Record<string, unknown>);
      if (!answer.nextCursor || syncedSeq === since) return;
    }
  }

  function readConversation(facts: Record<string, unknown>): void {
    if (facts.owner === "agent" || facts.owner === "human")
      store.set({ owner: facts.owner, ownerName: nameIn(facts) });
    if (typeof facts.status !== "string") return;
    const isEnded = facts.status === "resolved" || facts.status === "closed";
    const wasAsked = store.get().rating !== "none" || typeof facts.rating === "number";
    store.set({
      isEnded,
      ...(isEnded && { typing: null }),
      ...(isEnded && !wasAsked && { rating: "asked" as const }),
    });
  }

  /** A "typing" whose "stopped typing" got lost ends by itself. */
  function showTyping(isTyping: boolean, name: string): void {
    typingTurn += 1;
    const turn = typingTurn;
    store.set({ typing: isTyping ? name : null });
    if (isTyping) void deps.wait(8_000).then(() => turn === typingTurn && store.set({ typing: null }));
  }

  function onEvent(event: Record<string, unknown>): void {
    if (event.type === "user_typing") {
      showTyping(event.typing !== false && event.isTyping !== false, nameIn(event) ?? "");
      return;
    }
    if (event.type === "conversation_update") {
      readConversation({ ...event, ...((event.conversation ?? event.data ?? {}) as object) });
      return;
    }
    if (event.type !== "new_message" && event.type !== "agent_response") return;
    const item = toItem(event.message ?? event.data ?? event, "agent", deps.now());
    if (!item) return;
    const isGap = item.seq !== null && item.seq > syncedSeq + 1;
    if (item.seq === syncedSeq + 1) syncedSeq = item.seq;
    if (item.author === "human") store.set({ typing: null });
    // Shown twice otherwise: once as the text being written, once as the finished message.
    if (item.author === "agent" && answers > 0) held = [...held, item];
    else receive([item]);
    if (isGap) void catchUp().catch(() => undefined);
  }

  return {
    /** Brings back the conversation of an earlier visit. */
    async restore(): Promise<void> {
      if (!visitor) return;
      store.set({ isRestoring: true });
      try {
        await catchUp();
        live.start();
      } catch (error) {
        if (error instanceof ApiFailure && error.isLost) forget();
        else live.start();
      }
      store.set({ isRestoring: false, unread: 0 });
    },
    /** Shows the message at once and sends it until it is accepted. */
    send(text: string): void {
      const clientId = deps.newId();
      const item: Item = {
        ...{ id: clientId, seq: null, author: "customer", text, createdAt: deps.now(), clientId },
        ...{ status: deps.isOnline() ? "sending" : "waiting", problem: null, actions: [], citations: [] },
      };
      store.set({ items: [...store.get().items, item] });
      outbox.add({ clientId, text });
    },
    retry(clientId: string): void {
      const item = store.get().items.find((known) => known.clientId === clientId);
      if (item?.status !== "failed") return;
      patch(clientId, { status: "sending", problem: null });
      resent.delete(clientId);
      outbox.add({ clientId, text: item.text });
    },
    /** Name, e-mail or a signed identity, for the conversation that is started next. */
    introduce(who: StartBody): void {
      introduction = { ...introduction, ...who };
    },
    async rate(rating: number, comment: string): Promise<void> {
      store.set({ rating: "sending" });
      try {
        await api.rate(known(), { rating, ...(comment && { comment }) });
        store.set({ rating: "done" });
      } catch {
        store.set({ rating: "failed" });
      }
    },
    setOpen(isOpen: boolean): void {
      store.set({ isOpen, ...(isOpen && { unread: 0 }) });
    },
    connectionChanged(): void {
      const isOnline = deps.isOnline();
      store.set({ connection: isOnline ? "idle" : "offline" });
      if (!isOnline) return;
      outbox.resume();
      live.nudge();
      void catchUp().catch(() => undefined);
    },
  };
}
