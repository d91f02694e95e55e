import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../messages";
import { useChat, useChatState } from "./context";
import { Icon } from "./icons";

/** One to five stars and a word, asked once when the conversation was resolved. */
export function Rating() {
  const { words, session } = useChat();
  const { rating } = useChatState();
  const [stars, setStars] = useState(0);
  const [comment, setComment] = useState("");
  const card = useRef<HTMLFormElement>(null);
  // The first star makes the card grow; it must not grow out of sight.
  useEffect(() => {
    if (stars > 0) card.current?.scrollIntoView({ block: "nearest" });
  }, [stars]);
  if (rating === "none") return null;
  if (rating === "done") {
    return (
      <p class="card thanks" role="status">
        {words.rateThanks}
      </p>
    );
  }
  return (
    <form
      ref={card}
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (stars > 0) void session.rate(stars, comment.trim());
      }}
    >
      <fieldset>
        <legend>{words.rateTitle}</legend>
        <div class="stars">
          {[1, 2, 3, 4, 5].map((n) => (
            <label key={n} class={n <= stars ? "on" : ""}>
              <input type="radio" name="stars" value={n} checked={n === stars} onChange={() => setStars(n)} />
              <Icon name="star" />
              <span class="hidden">{fill(words.stars, { n })}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {stars > 0 && (
        <>
          <textarea
            rows={2}
            maxLength={1000}
            value={comment}
            aria-label={words.rateComment}
            placeholder={words.rateComment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={rating === "sending"}>
            {rating === "failed" ? words.retry : words.rateSend}
          </button>
        </>
      )}
    </form>
  );
}
