/** Templates: `{{name}}` stands for a value; there is nothing else to them. */

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names in a template, each once, in their order. */
export function variablesIn(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map(([, name = ""]) => name))];
}

/** Names in a template that nobody will fill in. */
export function unknownVariables(template: string, known: readonly string[]): string[] {
  return variablesIn(template).filter((name) => !known.includes(name));
}

/**
 * Fills a template in one pass, so that a value that looks like a placeholder stays text. Lines whose only content was a
 * variable without a value are left out. Throws RangeError for a name without a value.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const fill = (text: string) =>
    text.replace(placeholder, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new RangeError(`no value for {{${name}}}`);
      return value;
    });
  return template
    .split("\n")
    .map((line) => ({ line, filled: fill(line) }))
    .filter(({ line, filled }) => filled.trim() !== "" || line.trim() === "")
    .map(({ filled }) => filled)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A name fit for a message to somebody who may not be its owner: one line, short, and never an address to click. */
export function safeName(name: string | null | undefined): string {
  const line = (name ?? "").replace(/\s+/g, " ").trim();
  return /[:/\\@<>]|www\.|\w\.\w{2,}/i.test(line) ? "" : line.slice(0, 60);
}

/** Plain text as a modest HTML letter: paragraphs, line breaks and links, everything else escaped. */
export function letterHtml(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 16px">${withLinks(escapeHtml(part)).replaceAll("\n", "<br>")}</p>`)
    .join("");
  return `<!doctype html><html><body style="margin:0;padding:24px;background:#f6f5f3"><div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-radius:8px;font:16px/1.5 system-ui,sans-serif;color:#1c1917">${paragraphs}</div></body></html>`;
}

function escapeHtml(text: string): string {
  const codes: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => codes[character] ?? "");
}

function withLinks(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" style="color:#0f766e">${url}</a>`);
}
