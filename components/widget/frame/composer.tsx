import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { useChat } from "./context";
import { Icon } from "./icons";

export function Composer({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { words, session } = useChat();
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, 132)}px`;
  }, [text]);

  function submit(): void {
    if (isEmpty) return;
    session.send(text.trim());
    setText("");
    field.current?.focus();
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        maxLength={4000}
        value={text}
        aria-label={words.message}
        placeholder={words.placeholder}
        enterkeyhint="send"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that picks a word from an input method is not a send.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <button type="submit" class="send" aria-label={words.send} disabled={isEmpty}>
        <Icon name="send" />
      </button>
    </form>
  );
}
