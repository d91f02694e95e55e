import type { CSSProperties } from "react";
import { cn } from "./cn";

const sizes = {
  xs: "size-5 text-[0.5625rem]",
  sm: "size-7 text-2xs",
  md: "size-9 text-xs",
  lg: "size-12 text-base",
};
const hues = [25, 65, 110, 150, 190, 235, 285, 340];

/** One or two letters that stand for a name, whole characters even outside the basic alphabet. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

function hueOf(name: string): number {
  let sum = 0;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 997;
  return hues[sum % hues.length] ?? 25;
}

type Props = { name: string; src?: string | null; size?: keyof typeof sizes; className?: string };

/** A person's picture, or their initials in a colour that stays the same. Decorative: the name stands beside it. */
export function Avatar({ name, src, size = "sm", className }: Props) {
  const hue = hueOf(name);
  return (
    <span
      aria-hidden
      className={cn(
        "inline-grid shrink-0 select-none place-items-center overflow-hidden rounded-full font-semibold",
        "bg-[oklch(0.92_0.04_var(--hue))] text-[oklch(0.38_0.08_var(--hue))] dark:bg-[oklch(0.34_0.045_var(--hue))] dark:text-[oklch(0.87_0.06_var(--hue))]",
        sizes[size],
        className,
      )}
      style={{ "--hue": hue } as CSSProperties}
    >
      <span className="col-start-1 row-start-1">{initials(name)}</span>
      {src ? (
        // Over the initials: a picture that fails to load, having no alternative text, leaves them in sight.
        // biome-ignore lint/performance/noImgElement: pictures come from the channels, in sizes of their own.
        <img src={src} alt="" loading="lazy" className="col-start-1 row-start-1 size-full object-cover" />
      ) : null}
    </span>
  );
}
