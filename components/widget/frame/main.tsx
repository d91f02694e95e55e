import { render } from "preact";
import type { PublicWidgetSettings } from "@/lib/widget/schema";
import { dictionaries, pickLocale } from "../messages";
import { readMessage, type ToFrame, type ToLoader } from "../shared/bridge";
import { createApi } from "./api";
import { App } from "./app";
import { ChatContext } from "./context";
import { createSession } from "./session";
import { createStore } from "./state";
import { applyTheme } from "./theme";
import { createVisitorStore } from "./visitor-store";

const source = document.getElementById("settings")?.textContent;
if (source) start(JSON.parse(source) as PublicWidgetSettings);

function start(settings: PublicWidgetSettings): void {
  const query = new URLSearchParams(location.search);
  // The loader names the page it runs on. A false name only means that neither side hears the other.
  const parentOrigin = query.get("o") ?? "";
  const isFramed = window.parent !== window && /^https?:\/\//.test(parentOrigin);
  const locale = pickLocale(query.get("l"), settings.locale);
  document.documentElement.lang = locale;
  applyTheme(document.documentElement, settings.theme);

  const store = createStore();
  const session = createSession({
    store,
    locale,
    api: createApi(settings.key),
    visitors: createVisitorStore(settings.key, () => window.localStorage),
    now: () => new Date().toISOString(),
    newId,
    isOnline: () => navigator.onLine,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });

  function tell(message: ToLoader): void {
    if (isFramed) window.parent.postMessage(message, parentOrigin);
  }

  let focusField = () => {};
  const close = isFramed ? () => tell({ atende: "close" }) : null;
  const chat = { settings, locale, words: dictionaries[locale], session, store, close };
  const root = document.getElementById("chat");
  if (!root) return;
  render(
    <ChatContext.Provider value={chat}>
      <App
        onFocusWish={(focus) => {
          focusField = focus;
        }}
      />
    </ChatContext.Provider>,
    root,
  );

  window.addEventListener("message", (event) => {
    if (!isFramed) return;
    const message = readMessage<ToFrame>(event, window.parent, parentOrigin, ["shown", "hidden", "identify"]);
    if (message?.atende === "identify") session.introduce({ identity: String(message.token) });
    if (message?.atende === "shown" || message?.atende === "hidden")
      session.setOpen(message.atende === "shown");
    if (message?.atende === "shown" && message.focus) focusField();
  });
  window.addEventListener("online", session.connectionChanged);
  window.addEventListener("offline", session.connectionChanged);

  let told = 0;
  store.subscribe(() => {
    const { unread } = store.get();
    if (unread !== told) tell({ atende: "unread", count: unread });
    told = unread;
  });

  if (!isFramed) session.setOpen(true);
  void session.restore();
  tell({ atende: "theme", color: settings.theme.color, position: settings.theme.position });
  tell({ atende: "ready" });
}

/** randomUUID exists only on secure origins; a shop that tries the widget over plain http gets the same thing by hand. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const hex = bytes.map((byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte));
  return hex
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
