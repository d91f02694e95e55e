import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../messages";
import { Bubble } from "./bubble";
import { Chips } from "./chips";
import { useChat, useChatState } from "./context";
import { dayLabel } from "./day-label";
import { Icon } from "./icons";
import { Rating } from "./rating";
import { RichText } from "./rich-text";
import type { Item } from "./transcript";

/** The conversation. New messages are announced once they are whole; text in the making is for the eyes only. */
export function MessageList() {
  const { settings, words } = useChat();
  const state = useChatState();
  const box = useRef<HTMLElement>(null);
  const [isAway, setIsAway] = useState(false);
  const { items, streaming, isThinking, typing, rating, isOpen } = state;
  const last = items.at(-1);

  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when something new appears, not when the reader scrolls
  useEffect(() => {
    // Someone who scrolled up to read is left in peace, unless the news is their own message.
    if (!isAway || last?.author === "customer") toEnd();
  }, [items.length, streaming, isThinking, typing, rating, isOpen]);

  function onScroll(): void {
    const element = box.current;
    if (element) setIsAway(element.scrollHeight - element.scrollTop - element.clientHeight > 80);
  }

  const isTyping = typing !== null || isThinking;
  const typist =
    typing || (state.owner === "human" ? (state.ownerName ?? settings.businessName) : settings.agentName);
  return (
    <div class="scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="list" ref={box} onScroll={onScroll} tabIndex={0} aria-label={words.conversation}>
        <div
          class="log"
          role="log"
          aria-live="polite"
          aria-relevant="additions"
          aria-busy={state.isRestoring}
        >
          {state.isRestoring ? <Skeleton /> : <Rows items={items} />}
        </div>
        {streaming && (
          <div class="row theirs last" aria-hidden="true">
            <div class="bubble writing">
              <RichText text={streaming} />
            </div>
          </div>
        )}
        {isTyping && !streaming && (
          <div class="row theirs last" aria-hidden="true">
            <div class="bubble dots">
              <i />
              <i />
              <i />
            </div>
          </div>
        )}
        <p class="hidden" role="status">
          {isTyping ? fill(words.typing, { name: typist }) : ""}
        </p>
        <Rating />
      </section>
      {isAway && (
        <button type="button" class="to-end" aria-label={words.newMessages} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function Rows({ items }: { items: Item[] }) {
  const { settings, words, locale } = useChat();
  const { isThinking, streaming } = useChatState();
  const hasGreeting = items[0]?.author === "agent" || !settings.greeting;
  const last = items.at(-1);
  const suggestions = settings.suggestions.map((text) => ({ type: "reply", label: text, value: text }));
  const isFresh = !items.some((item) => item.author === "customer");
  const canReply = !isThinking && !streaming;
  return (
    <>
      {!hasGreeting && (
        <div class="row theirs last">
          <div class="bubble">
            <RichText text={settings.greeting} />
          </div>
        </div>
      )}
      {items.map((item, index) => {
        const next = items[index + 1];
        const day = dayLabel(item.createdAt, items[index - 1]?.createdAt, new Date(), locale, words);
        return [
          day && (
            <div key={`day-${item.id}`} class="day">
              <span>{day}</span>
            </div>
          ),
          <Bubble
            key={item.clientId ?? item.id}
            item={item}
            isLastOfGroup={next?.author !== item.author || next.status !== item.status}
          />,
        ];
      })}
      {isFresh && <Chips actions={suggestions} label={words.suggestions} />}
      {!isFresh && canReply && last && last.author !== "customer" && (
        <Chips key={last.id} actions={last.actions} label={words.suggestions} />
      )}
    </>
  );
}

function Skeleton() {
  return (
    <>
      {Object.entries({ a: "theirs", b: "own", c: "theirs" }).map(([key, side]) => (
        <div key={key} class={`row ${side} last`} aria-hidden="true">
          <div class="bubble skeleton" />
        </div>
      ))}
    </>
  );
}
