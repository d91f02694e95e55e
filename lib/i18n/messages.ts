import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Locale } from "./locales.shared";
import type { Messages } from "./messages.shared";

const cache = new Map<Locale, Promise<Messages>>();

async function read(locale: Locale): Promise<Messages> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "messages", locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const areas = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(path.join(folder, name), "utf8");
      return [path.basename(name, ".json"), JSON.parse(text)] as const;
    }),
  );
  return Object.fromEntries(areas);
}

/** All messages of a locale, one top-level key per file in messages/<locale>; read once in production. */
export function loadMessages(locale: Locale): Promise<Messages> {
  if (process.env.NODE_ENV !== "production") return read(locale);
  const known = cache.get(locale);
  if (known) return known;
  const loading = read(locale);
  cache.set(locale, loading);
  loading.catch(() => cache.delete(locale));
  return loading;
}
