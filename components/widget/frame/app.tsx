import { useEffect, useRef } from "preact/hooks";
import { fill } from "../messages";
import { Banners } from "./banners";
import { Composer } from "./composer";
import { useChat, useChatState } from "./context";
import { Icon } from "./icons";
import { MessageList } from "./message-list";

/** The whole frame. `onFocusWish` hands over the way to put the cursor into the message field. */
export function App({ onFocusWish }: { onFocusWish: (focus: () => void) => void }) {
  const { close, settings } = useChat();
  const field = useRef<HTMLTextAreaElement | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, like the frame itself
  useEffect(() => {
    onFocusWish(() => {
      // On a touch screen the keyboard would cover the greeting before it was read.
      if (matchMedia("(pointer:coarse)").matches) document.querySelector("h1")?.focus();
      else field.current?.focus();
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing) close?.();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <main class="chat" aria-label={settings.businessName}>
      <Header />
      <MessageList />
      <Banners />
      <Composer field={field} />
    </main>
  );
}

function Header() {
  const { settings, words, close } = useChat();
  const { owner, ownerName, items } = useChatState();
  const isPerson = owner === "human";
  const hasPerson = ownerName !== null || items.some((item) => item.author === "human");
  const status = !isPerson
    ? `${settings.agentName} · ${words.assistant}`
    : hasPerson
      ? fill(words.person, { name: ownerName ?? words.aPerson })
      : words.waitingPerson;
  return (
    <header>
      <span class={`avatar${isPerson ? " person" : ""}`} aria-hidden="true">
        {(settings.businessName.trim()[0] ?? "").toUpperCase()}
      </span>
      <div class="title">
        <h1 tabIndex={-1}>{settings.businessName}</h1>
        <p aria-live="polite">{status}</p>
      </div>
      {close && (
        <button type="button" class="icon-button" aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}
