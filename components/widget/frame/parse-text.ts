/** Markdown's harmless corner: bold, links, lists, line breaks. Text becomes nodes, never markup. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold"; text: string }
  | { kind: "link"; text: string; href: string };
export type Block =
  | { kind: "paragraph"; lines: Inline[][] }
  | { kind: "list"; ordered: boolean; items: Inline[][] };

const inlinePattern =
  /\*\*([^*\n]{1,500})\*\*|\[([^[\]\n]{1,200})\]\((https?:\/\/[^\s)]{1,2000})\)|(https?:\/\/[^\s<>"]{1,2000})/g;

/** The address when it is http or https, else null: no other scheme is ever linked. */
export function safeHref(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  const push = (part: Inline) => {
    if (part.text) parts.push(part);
  };
  let from = 0;
  for (const match of text.matchAll(inlinePattern)) {
    const [whole, bold, label, target, bare] = match;
    push({ kind: "text", text: text.slice(from, match.index) });
    from = match.index + whole.length;
    if (bold !== undefined) {
      push({ kind: "bold", text: bold });
      continue;
    }
    // Punctuation that ends a sentence is not part of a bare address.
    const trailing = bare ? (/[.,;:!?)\]]+$/.exec(bare)?.[0] ?? "") : "";
    const address = target ?? (bare ?? "").slice(0, (bare ?? "").length - trailing.length);
    const href = safeHref(address);
    push(href ? { kind: "link", text: label ?? address, href } : { kind: "text", text: whole });
    if (href) push({ kind: "text", text: trailing });
  }
  push({ kind: "text", text: text.slice(from) });
  return parts;
}

export function parseText(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of text.split(/\r?\n/)) {
    const item: RegExpExecArray | null = /^\s*(?:([-*•])|\d{1,2}[.)])\s+(.+)$/.exec(line);
    if (item) {
      const ordered = item[1] === undefined;
      if (open?.kind !== "list" || open.ordered !== ordered) {
        open = { kind: "list", ordered, items: [] };
        blocks.push(open);
      }
      open.items.push(parseInline(item[2] ?? ""));
    } else if (line.trim() === "") {
      open = null;
    } else {
      if (open?.kind !== "paragraph") {
        open = { kind: "paragraph", lines: [] };
        blocks.push(open);
      }
      open.lines.push(parseInline(line));
    }
  }
  return blocks;
}
