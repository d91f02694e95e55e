const hexColor = /^#[0-9a-f]{6}$/i;

/** The colour itself when it is `#rrggbb`, else the fallback: no other text ever reaches a stylesheet. */
export function safeColor(color: unknown, fallback: string): string {
  return typeof color === "string" && hexColor.test(color) ? color : fallback;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** White or near-black, whichever can be read on the colour: the luminances at which their contrast is 4.5. */
export function textOn(color: string): string {
  const light = luminance(color);
  if (light <= 0.183) return "#ffffff";
  return light >= 0.219 ? "#1c1917" : "#000000";
}

/** The colour, pushed away from the background until text in it can be read there. */
export function readableOn(color: string, background: string): string {
  const target = luminance(background) > 0.18 ? 0 : 255;
  let current = color;
  for (let step = 0; step < 20 && contrast(current, background) < 4.5; step += 1) {
    const moved = channels(current).map((value) => Math.round(value + (target - value) * 0.12));
    current = `#${moved.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  }
  return current;
}
