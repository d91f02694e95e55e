import type { PublicWidgetSettings } from "@/lib/widget/schema";
import { readableOn, safeColor, textOn } from "../shared/contrast";

/** The bubbles of both schemes: the least contrast that a link meets anywhere in the frame. */
const surfaces = { light: "#f0ece5", dark: "#2c2723" };

/** Turns the tenant's colour and radius into custom properties; text stays readable on every colour. */
export function applyTheme(root: HTMLElement, theme: PublicWidgetSettings["theme"]): void {
  const accent = safeColor(theme.color, "#1f5c52");
  const radius = Math.min(24, Math.max(0, Number(theme.radius) || 0));
  root.style.setProperty("--accent", accent);
  root.style.setProperty("--on-accent", textOn(accent));
  root.style.setProperty("--link-light", readableOn(accent, surfaces.light));
  root.style.setProperty("--link-dark", readableOn(accent, surfaces.dark));
  root.style.setProperty("--radius", `${radius}px`);
}
