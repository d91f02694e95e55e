import { readMessage, type ToFrame, type ToLoader } from "../shared/bridge";
import { safeColor, textOn } from "../shared/contrast";
import { loaderCss } from "./styles";
import { loaderWords } from "./words";

type Api = {
  open: () => void;
  close: () => void;
  /** Tells the chat who the visitor is: a short-lived token that the site's own server has signed. */
  identify: (identity: { token: string }) => void;
};

const page = window as Window & { Atende?: Api };
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-key][src*="widget.js"]');
const key = script?.dataset.key;

// A second copy of the tag (tag managers do that) must not make a second button.
if (script && key && !page.Atende) {
  if (document.body) start(script, key);
  else document.addEventListener("DOMContentLoaded", () => start(script, key));
}

function start(tag: HTMLScriptElement, publicKey: string): void {
  const options = tag.dataset;
  const { origin } = new URL(tag.src);
  const memory = `atende:${publicKey}`;
  const seen = recall(memory);
  const [openLabel, closeLabel, unreadLabel, unreachable] = loaderWords(
    options.locale || document.documentElement.lang || navigator.language,
  );

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  addStyles(root, tag.nonce);
  const panel = element("div", "panel");
  const button = element("button");
  const badge = element("span", "n");
  button.type = "button";
  button.append(
    icon(
      "c",
      "M21 11.5a8.4 8.4 0 0 1-9 8.4 9.6 9.6 0 0 1-3.7-.8L3 21l1.8-4.6a8.2 8.2 0 0 1-1.3-4.9 8.8 8.8 0 0 1 17.5 0z",
    ),
    icon("x", "M6 9l6 6 6-6"),
    badge,
  );
  root.append(button, panel);

  let frame: HTMLIFrameElement | undefined;
  let ready = false;
  let isOpen = false;
  let token: string | undefined;
  let scroll = "";

  function look(color: unknown, side: unknown): void {
    const accent = safeColor(color, "#1f5c52");
    host.style.setProperty("--a", accent);
    host.style.setProperty("--t", textOn(accent));
    host.dataset.side = side === "left" ? "left" : "right";
  }

  function label(count: number): void {
    badge.textContent = count > 0 ? (count > 9 ? "9+" : String(count)) : "";
    button.setAttribute(
      "aria-label",
      isOpen ? closeLabel : count > 0 ? `${openLabel} (${count} ${unreadLabel})` : openLabel,
    );
    button.setAttribute("aria-expanded", String(isOpen));
  }

  function keep(change: Memory): void {
    try {
      sessionStorage[memory] = JSON.stringify(Object.assign(seen, change));
    } catch {
      // Blocked storage: the next page asks again.
    }
  }

  function tell(message: ToFrame): void {
    if (ready) frame?.contentWindow?.postMessage(message, origin);
  }

  function load(): void {
    if (frame) return;
    frame = element("iframe");
    const query = new URLSearchParams({ o: location.origin });
    if (options.locale) query.set("l", options.locale);
    frame.title = "Chat";
    frame.src = `${origin}/embed/${encodeURIComponent(publicKey)}?${query}`;
    panel.append(frame);
    setTimeout(() => {
      if (ready) return;
      const notice = element("p");
      notice.setAttribute("role", "alert");
      notice.textContent = unreachable;
      panel.prepend(notice);
    }, 12_000);
  }

  const isPhone = () => matchMedia("(max-width:480px),(max-height:480px)").matches;

  function show(focus: boolean): void {
    if (isOpen) return;
    isOpen = true;
    load();
    host.dataset.open = "";
    label(0);
    if (isPhone()) {
      scroll = document.documentElement.style.overflow;
      document.documentElement.style.overflow = "hidden";
    }
    fitKeyboard();
    if (focus) frame?.focus();
    tell({ atende: "shown", focus });
    keep({ open: true });
  }

  function hide(): void {
    if (!isOpen) return;
    isOpen = false;
    delete host.dataset.open;
    label(0);
    document.documentElement.style.overflow = scroll;
    button.focus();
    tell({ atende: "hidden" });
    keep({ open: false });
  }

  /** The on-screen keyboard shrinks only the visual viewport; without this the composer hides behind it. */
  function fitKeyboard(): void {
    const height = window.visualViewport?.height;
    if (height && isOpen) host.style.setProperty("--h", `${height}px`);
  }

  button.addEventListener("click", () => (isOpen ? hide() : show(true)));
  root.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Escape") hide();
  });
  window.visualViewport?.addEventListener("resize", fitKeyboard);
  window.addEventListener("message", (event) => {
    const message = readMessage<ToLoader>(event, frame?.contentWindow, origin, [
      "ready",
      "close",
      "unread",
      "theme",
    ]);
    if (!message) return;
    if (message.atende === "close") hide();
    if (message.atende === "unread" && !isOpen) label(Number(message.count) || 0);
    if (message.atende === "theme") {
      look(options.color ?? message.color, options.position ?? message.position);
      keep({ color: message.color, side: message.position });
    }
    if (message.atende === "ready") {
      ready = true;
      panel.className = "panel ready";
      if (token) tell({ atende: "identify", token });
      tell(isOpen ? { atende: "shown", focus: document.activeElement === host } : { atende: "hidden" });
    }
  });

  page.Atende = {
    open: () => show(true),
    close: hide,
    identify(identity) {
      token = String(identity.token);
      tell({ atende: "identify", token });
    },
  };
  look(options.color ?? seen.color, options.position ?? seen.side);
  label(0);
  document.body.append(host);
  // A chat that was open on the last page stays open on this one, where it does not cover the page.
  if (seen.open && !isPhone()) show(false);
  window.dispatchEvent(new Event("atende:ready"));
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

/** Built node by node: a page with Trusted Types refuses markup in strings. */
function icon(className: string, path: string): SVGElement {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  const line = document.createElementNS(ns, "path");
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** Constructed sheets pass a strict style-src; the element is for browsers without them and needs the tag's nonce. */
function addStyles(root: ShadowRoot, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(loaderCss);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = element("style");
    style.nonce = nonce;
    style.textContent = loaderCss;
    root.append(style);
  }
}

type Memory = { open?: boolean; color?: string; side?: string };

/** What this tab knows from its last page. Where storage is blocked every page starts afresh. */
function recall(name: string): Memory {
  try {
    return JSON.parse(sessionStorage[name]);
  } catch {
    return {};
  }
}
