import type { ModelMessage } from "ai";

/** The text of the last thing the customer said; empty when there is none. */
export function lastUserText(history: readonly ModelMessage[]): string {
  const last = history.findLast((message) => message.role === "user");
  if (!last) return "";
  if (typeof last.content === "string") return last.content;
  return last.content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
}

/** What the customer wants as far as the last few messages tell: a bare "yes" alone would find no playbook. */
export function recentUserText(history: readonly ModelMessage[], count = 3): string {
  const own = history.filter((message) => message.role === "user").slice(-count);
  return own.map((message) => lastUserText([message])).join("\n");
}
