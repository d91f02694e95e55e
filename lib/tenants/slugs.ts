import { unscopedDb } from "@/lib/core/db";
import { foldText } from "@/lib/core/text.shared";
import { randomToken } from "@/lib/core/tokens";

const reserved = new Set([
  "admin",
  "api",
  "app",
  "appointments",
  "demo",
  "embed",
  "feeds",
  "new",
  "settings",
  "www",
]);

/** A free slug made of a business's name. The unique index still decides a race. */
export async function makeSlug(name: string): Promise<string> {
  const base =
    foldText(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40)
      .replace(/-+$/, "") || "shop";
  for (const candidate of [base, `${base}-2`, `${base}-3`]) {
    if (reserved.has(candidate)) continue;
    const taken = await unscopedDb().tenant.findUnique({ where: { slug: candidate }, select: { id: true } });
    if (!taken) return candidate;
  }
  return `${base}-${randomToken(4)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "x")}`;
}
