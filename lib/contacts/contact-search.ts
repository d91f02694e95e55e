import { foldText } from "@/lib/core/text.shared";
import type { Prisma } from "@/lib/generated/prisma/client";

/** What a contact can be found by: name, phone and e-mail, lower case, without accents. */
export function searchTextOf(contact: {
  name?: string | null;
  phone?: string | null;
  email?: string | null;
}): string {
  return foldText([contact.name, contact.phone, contact.email].filter(Boolean).join(" "));
}

/** Every word must occur; a phone number may be typed with spaces and brackets. */
export function contactSearch(search: string | undefined): Prisma.ContactWhereInput {
  const text = foldText(search ?? "");
  if (!text) return {};
  const digits = text.replace(/[\s().+-]/g, "");
  const words = /^\d{3,}$/.test(digits) ? [digits] : text.split(" ").slice(0, 8);
  return { AND: words.map((word) => ({ searchText: { contains: literal(word) } })) };
}

// LIKE gives these characters a meaning.
function literal(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
