/** The calendar's colours by name: strong enough for a bar or dot on light and dark. */
const colors: Record<string, string> = {
  teal: "#2a8a7b",
  blue: "#4f86d9",
  violet: "#8a70d6",
  rose: "#cf5f80",
  amber: "#c4872a",
  lime: "#7f9a2e",
  slate: "#857e76",
  orange: "#d2693c",
};

/** Names in the order in which pickers show them. */
export const serviceColorNames = Object.keys(colors);

/** The colour behind a name; an unknown name is grey. */
export function serviceColor(name: string | undefined): string {
  return colors[name ?? ""] ?? "#857e76";
}
