/** A shop's colour made readable: whatever hex an owner picks, text on it and in it reaches WCAG AA. */

export type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Rgb = readonly [number, number, number];

/** The variables of the design system that a brand replaces; values are hex colours. */
export type BrandTokens = {
  primary: string;
  "primary-hover": string;
  "primary-foreground": string;
  "primary-soft": string;
  "primary-text": string;
  ring: string;
};

/** What the colour stands on, as in app/globals.css. */
const grounds = {
  light: { page: [0.984, 0.004, 80], surface: [1, 0, 0], soft: 0.955, hover: -0.05 },
  dark: { page: [0.183, 0.005, 65], surface: [0.24, 0.007, 65], soft: 0.28, hover: 0.05 },
} as const;
const ink = "#1a1512";
const paper = "#ffffff";

/** The brand's tokens for one theme. */
export function brandTokens(hex: string, theme: "light" | "dark"): BrandTokens {
  const ground = grounds[theme];
  const brand = hexToOklch(hex);
  const page = oklchToHex(ground.page);
  const surface = oklchToHex(ground.surface);
  const away = theme === "light" ? -1 : 1;
  // A filled button must stand out from the page (3:1) and carry text (4.5:1).
  const primary = shift(
    brand,
    away,
    (color) => Math.min(contrast(color, page), contrast(color, surface)) >= 3 && bestOn(color).ratio >= 4.5,
  );
  const foreground = bestOn(primary).color;
  const soft = oklchToHex([ground.soft, Math.min(brand[1], 0.035), brand[2]]);
  const text = shift(brand, away, (color) => [page, surface, soft].every((on) => contrast(color, on) >= 4.6));
  const [lightness, chroma, hue] = hexToOklch(primary);
  const hover = shift([lightness + ground.hover, chroma, hue], foreground === paper ? -1 : 1, (color) => {
    return contrast(color, foreground) >= 4.5;
  });
  return {
    primary,
    "primary-hover": hover,
    "primary-foreground": foreground,
    "primary-soft": soft,
    "primary-text": text,
    ring: primary,
  };
}

/** The style sheet that puts both themes' tokens on everything inside `.brand`. */
export function brandCss(hex: string): string {
  const block = (theme: "light" | "dark") =>
    Object.entries(brandTokens(hex, theme))
      .map(([name, value]) => `--${name}:${value}`)
      .join(";");
  return `.brand{${block("light")}}.dark .brand{${block("dark")}}`;
}

/** WCAG contrast ratio of two hex colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function bestOn(color: string): { color: string; ratio: number } {
  const [light, dark] = [contrast(color, paper), contrast(color, ink)];
  // White reads calmer on a strong colour, so it wins wherever it is allowed.
  return light >= 4.5 || light >= dark ? { color: paper, ratio: light } : { color: ink, ratio: dark };
}

/** Moves the lightness step by step until the colour is good; ends at black or white, which always are. */
function shift([lightness, chroma, hue]: Oklch, direction: 1 | -1, isGood: (hex: string) => boolean): string {
  for (let step = 0; step <= 100; step++) {
    const l = Math.min(1, Math.max(0, lightness + direction * step * 0.01));
    const hex = oklchToHex([l, chroma, hue]);
    if (isGood(hex)) return hex;
  }
  return direction === 1 ? paper : "#000000";
}

function luminance(hex: string): number {
  const [r, g, b] = toLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** A hex colour in OKLCH; the matrices are those of CSS Color 4. */
export function hexToOklch(hex: string): Oklch {
  const [r, g, b] = toLinear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const greenRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [
    lightness,
    Math.hypot(greenRed, blueYellow),
    ((Math.atan2(blueYellow, greenRed) * 180) / Math.PI + 360) % 360,
  ];
}

/** An OKLCH colour as hex; chroma gives way until the screen can show it. */
export function oklchToHex([lightness, chroma, hue]: Oklch): string {
  for (let c = chroma; ; c = Math.max(0, c - 0.005)) {
    const rgb = toRgb([lightness, c, hue]);
    if (c === 0 || rgb.every((value) => value >= -0.001 && value <= 1.001)) return toHex(rgb);
  }
}

function toRgb([lightness, chroma, hue]: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toHex(rgb: Rgb): string {
  const channel = (linear: number) => {
    const value = Math.min(1, Math.max(0, linear));
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${rgb.map(channel).join("")}`;
}
