import { useChat } from "./context";
import { safeHref } from "./parse-text";
import { RichText } from "./rich-text";
import type { Item } from "./transcript";

/** One message with what belongs to it: sources, and for the visitor's own whether it arrived. */
export function Bubble({ item, isLastOfGroup }: { item: Item; isLastOfGroup: boolean }) {
  const { locale } = useChat();
  const isOwn = item.author === "customer";
  if (item.author === "system") {
    return (
      <div class="note">
        <RichText text={item.text} />
      </div>
    );
  }
  const time = new Date(item.createdAt);
  return (
    <div class={`row ${isOwn ? "own" : "theirs"}${isLastOfGroup ? " last" : ""}`}>
      <Author item={item} />
      <div class={`bubble${item.status === "failed" ? " failed" : ""}`}>
        <RichText text={item.text} />
        <Sources item={item} />
      </div>
      {isOwn && item.status !== "sent" ? (
        <Delivery item={item} />
      ) : (
        isLastOfGroup &&
        !Number.isNaN(time.getTime()) && (
          <time class="meta" dateTime={item.createdAt}>
            {time.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" })}
          </time>
        )
      )}
    </div>
  );
}

function Author({ item }: { item: Item }) {
  const { words, settings, store } = useChat();
  const person = store.get().ownerName ?? settings.businessName;
  const name = { customer: words.you, agent: settings.agentName, human: person, system: "" }[item.author];
  return <span class="hidden">{name}: </span>;
}

function Sources({ item }: { item: Item }) {
  const { words } = useChat();
  const named = item.citations.filter((citation) => citation.title);
  if (named.length === 0) return null;
  return (
    <p class="sources">
      {words.sources}:{" "}
      {named.map((citation, index) => {
        const href = citation.url ? safeHref(citation.url) : null;
        return (
          <span key={citation.title}>
            {index > 0 && ", "}
            {href ? (
              <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                {citation.title}
              </a>
            ) : (
              citation.title
            )}
          </span>
        );
      })}
    </p>
  );
}

function Delivery({ item }: { item: Item }) {
  const { words, session } = useChat();
  if (item.status === "failed") {
    const isTooLong = item.problem === 413 || item.problem === 422;
    return (
      <span class="meta error" role="alert">
        {isTooLong ? words.tooLong : words.failed}{" "}
        {!isTooLong && (
          <button type="button" class="text-button" onClick={() => session.retry(item.clientId ?? "")}>
            {words.retry}
          </button>
        )}
      </span>
    );
  }
  const text =
    item.problem === 429 ? words.slowDown : item.status === "waiting" ? words.waiting : words.sending;
  return <span class="meta">{text}</span>;
}
