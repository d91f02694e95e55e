/** Turns whatever a customer typed into lower-case Latin text that the readers understand. */

/** Only this many characters of a message are read: more is never needed and would cost time. */
export const readLimit = 1000;

const lookalikes: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ı: "i",
  ł: "l",
  đ: "d",
  ø: "o",
  ß: "s",
  æ: "a",
  "’": "'",
  "‘": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
};

/** Removes emoji, control, bidi and zero-width characters; case and diacritics stay. At most `readLimit` long. */
export function cleanText(text: string): string {
  return text
    .slice(0, readLimit)
    .replace(/(\d)\s?½/g, "$1:30")
    .normalize("NFKC")
    .replace(/\p{Cf}|\p{M}/gu, "")
    .replace(
      /[\p{Cc}\p{Cs}\p{Co}\p{Zs}\p{Zl}\p{Zp}]|\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu,
      " ",
    )
    .replace(/ {2,}/g, " ")
    .trim()
    .slice(0, readLimit);
}

/** Lower-cases and drops diacritics, keeping every character's position, so that both texts can be cut alike. */
export function fold(text: string): string {
  let folded = "";
  for (const char of text) {
    const lower = char.toLowerCase();
    const plain = lookalikes[lower] ?? lower.normalize("NFD").replace(/\p{M}/gu, "");
    folded += plain.slice(0, char.length).padEnd(char.length, " ");
  }
  return folded;
}

/** "oiiii" → "oi", "amanha10h" → "amanha 10h", "!!!" → "!", several spaces → one. Digits are left alone. */
export function squeeze(folded: string): string {
  return folded
    .replace(/([a-z])\1{2,}/g, "$1")
    .replace(/([a-z]{3,})(\d)/g, "$1 $2")
    .replace(/([!?.,])\1+/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a folded text. */
export function words(folded: string): string[] {
  return folded.match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
}
