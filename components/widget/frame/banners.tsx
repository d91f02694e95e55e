import { useState } from "preact/hooks";
import { useChat, useChatState } from "./context";

/** What stands between the visitor and an answer right now, if anything. */
export function Banners() {
  const { words, settings } = useChat();
  const { connection, isEnded, rating, items } = useChatState();
  const isFresh = items.length === 0;
  return (
    <div class="banners" role="status">
      {connection === "offline" && <p class="banner warn">{words.offline}</p>}
      {connection === "reconnecting" && <p class="banner">{words.reconnecting}</p>}
      {isEnded && rating !== "asked" && <p class="banner">{words.ended}</p>}
      {settings.offline && <p class="banner">{words.away}</p>}
      {settings.offline && isFresh && <Introduction />}
    </div>
  );
}

/** Name and e-mail for when nobody is there; taken along with the first message. */
function Introduction() {
  const { words, session } = useChat();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  return (
    <div class="introduction">
      <input
        type="text"
        autocomplete="name"
        maxLength={120}
        value={name}
        aria-label={words.name}
        placeholder={words.name}
        onInput={(event) => {
          setName(event.currentTarget.value);
          session.introduce({ name: event.currentTarget.value.trim() });
        }}
      />
      <input
        type="email"
        autocomplete="email"
        maxLength={200}
        value={email}
        aria-label={words.email}
        placeholder={words.email}
        onInput={(event) => {
          setEmail(event.currentTarget.value);
          // Half an address would make the whole message be refused.
          const { value, validity } = event.currentTarget;
          session.introduce({ email: validity.valid ? value.trim() : "" });
        }}
      />
    </div>
  );
}
