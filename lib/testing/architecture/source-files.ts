import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../../..");

export type SourceFile = {
  /** Path from the repository's root, with forward slashes. */
  path: string;
  text: string;
  lines: number;
  imports: { target: string; typeOnly: boolean }[];
  isTest: boolean;
};

const folders = ["app", "components", "lib", "scripts", "e2e"];
const skipped = new Set(["node_modules", "generated", "widget-dist"]);

/** Every TypeScript file of the product with its resolved imports (of our own files) and its packages as they are. */
export function readSources(): Map<string, SourceFile> {
  const paths = [...folders.flatMap((folder) => walk(folder)), ...["server.ts", "middleware.ts"]];
  const known = new Set(paths);
  const files = paths.map((file): SourceFile => {
    const text = readFileSync(path.join(root, file), "utf8");
    const imports = readImports(text).map(({ target, typeOnly }) => ({
      target: resolve(file, target, known) ?? target,
      typeOnly,
    }));
    return { path: file, text, lines: text.split("\n").length, imports, isTest: isTest(file) };
  });
  return new Map(files.map((file) => [file.path, file]));
}

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const child = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(child);
    return /\.(ts|tsx)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [child] : [];
  });
}

function isTest(file: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(file) || file.startsWith("lib/testing/") || file.startsWith("e2e/");
}

function readImports(text: string): { target: string; typeOnly: boolean }[] {
  const found: { target: string; typeOnly: boolean }[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?([^;"']*?)\s*from\s*["']([^"']+)["']/gm;
  for (const [, type, names = "", target = ""] of text.matchAll(statement)) {
    const onlyTypes =
      /^\{[^}]*\}$/.test(names) &&
      names
        .slice(1, -1)
        .split(",")
        .every((name) => !name.trim() || /^\s*type\s/.test(name));
    found.push({ target, typeOnly: Boolean(type) || onlyTypes });
  }
  for (const [, target = ""] of text.matchAll(/^\s*import\s*["']([^"']+)["']/gm))
    found.push({ target, typeOnly: false });
  // A lazy import is a door of its own: it counts for order, not for cycles.
  for (const [, target = ""] of text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g))
    found.push({ target, typeOnly: true });
  return found;
}

function resolve(from: string, target: string, known: ReadonlySet<string>): string | undefined {
  if (!target.startsWith(".") && !target.startsWith("@/")) return undefined;
  const base = target.startsWith("@/") ? target.slice(2) : path.posix.join(path.posix.dirname(from), target);
  return (
    [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => known.has(candidate)) ?? base
  );
}
