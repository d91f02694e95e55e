import { useChat } from "./context";
import { safeHref } from "./parse-text";
import type { Action } from "./transcript";

/** Quick replies and links under the last message. A reply is sent as if the visitor had typed it. */
export function Chips({ actions, label }: { actions: Action[]; label: string }) {
  const { session } = useChat();
  const shown = actions.filter(
    (action) => action.label && (action.type === "reply" || safeHref(action.value)),
  );
  if (shown.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {shown.map((action) => (
        <li key={`${action.type}${action.value}`}>
          {action.type === "reply" ? (
            <button type="button" class="chip" onClick={() => session.send(action.value)}>
              {action.label}
            </button>
          ) : (
            <a
              class="chip"
              href={safeHref(action.value) ?? ""}
              target="_blank"
              rel="noopener noreferrer nofollow"
            >
              {action.label}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
