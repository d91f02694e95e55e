// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place
import { type Inline, parseText } from "./parse-text";

function Line({ parts }: { parts: Inline[] }) {
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === "bold") return <strong key={index}>{part.text}</strong>;
        if (part.kind === "text") return part.text;
        return (
          <a key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        );
      })}
    </>
  );
}

/** A message's text as nodes; nothing in it is ever read as markup. */
export function RichText({ text }: { text: string }) {
  return (
    <>
      {parseText(text).map((block, index) => {
        if (block.kind === "paragraph") {
          return (
            <p key={index}>
              {block.lines.map((line, at) => (
                <span key={at} class="line">
                  <Line parts={line} />
                </span>
              ))}
            </p>
          );
        }
        const items = block.items.map((item, at) => (
          <li key={at}>
            <Line parts={item} />
          </li>
        ));
        return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
      })}
    </>
  );
}
