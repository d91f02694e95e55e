/** The rules of ARCHITECTURE.md, executable. Each failing line names a file and what it did. */
import { describe, expect, it } from "vitest";
import { readSources, type SourceFile } from "./source-files";

/** A folder of lib may import the folders before it, never those after. The order of ARCHITECTURE.md. */
const order = [
  "generated",
  "core",
  "i18n",
  "queue",
  "audit",
  "auth",
  "tenants",
  "files",
  "billing",
  "ai",
  "realtime",
  "channels",
  "notifications",
  "contacts",
  "knowledge",
  "booking",
  "recurrence",
  "walkins",
  "feeds",
  "reviews",
  "payments",
  "agents",
  "inbox",
  "campaigns",
  "dialer",
  "widget",
  "analytics",
  "onboarding",
  "admin",
  "jobs",
  "api",
  "openapi",
];

/** Who may hold the client that sees every tenant. */
const unscopedFolders = new Set(["core", "auth", "tenants", "admin", "jobs", "queue", "onboarding"]);
/** Resolves what comes in from outside (a public key) to a tenant, before there is a Ctx. */
const unscopedFiles = new Set(["lib/channels/resolve-channel.ts"]);

const maxLines = 300;
const sources = readSources();
const product = [...sources.values()].filter((file) => !file.isTest);

const folderOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1];
const isShared = (path: string) => path.endsWith(".shared.ts") || /\/schema\.ts$/.test(path);

function violations(check: (file: SourceFile) => string[]): string[] {
  return product.flatMap((file) => check(file).map((what) => `${file.path}: ${what}`));
}

describe("the architecture", () => {
  it("imports in one direction: a folder of lib only those listed before it", () => {
    const wrong = violations((file) => {
      const own = folderOf(file.path);
      if (!own) return [];
      if (!order.includes(own)) return [`folder "${own}" is not in the order`];
      return file.imports.flatMap(({ target }) => {
        const other = folderOf(target);
        if (!other)
          return target.startsWith("app/") || target.startsWith("components/") ? [`imports ${target}`] : [];
        return order.indexOf(other) > order.indexOf(own) ? [`imports ${target}, which comes after it`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("has no import cycle", () => {
    expect(findCycle(sources)).toBeNull();
  });

  it("keeps sub-folders of a domain private to it", () => {
    const wrong = violations((file) =>
      file.imports
        .filter(({ target }) => /^lib\/[^/]+\/[^/]+\//.test(target) && folderOf(target) !== "generated")
        .filter(({ target }) => folderOf(target) !== folderOf(file.path) && !file.path.startsWith("scripts/"))
        .map(({ target }) => `imports ${target}, a private piece`),
    );
    expect(wrong).toEqual([]);
  });

  it("lets components see only vocabularies, shared files and server actions of lib", () => {
    const actions = (target: string) => /^["']use server["']/.test(sources.get(target)?.text ?? "");
    const wrong = violations((file) =>
      file.path.startsWith("components/")
        ? file.imports
            .filter(({ target }) => target.startsWith("lib/") && !isShared(target) && !actions(target))
            .filter(({ typeOnly }) => !typeOnly)
            .filter(() => !file.path.startsWith("components/widget/") && isClientSide(file.path))
            .map(({ target }) => `imports ${target}`)
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it("keeps shared files free of I/O: they import shared files only, and nothing of Node", () => {
    const wrong = violations((file) =>
      isShared(file.path) && file.path.startsWith("lib/")
        ? file.imports
            .filter(
              ({ typeOnly, target }) =>
                !typeOnly && (target.startsWith("lib/") ? !isShared(target) : target.startsWith("node:")),
            )
            .map(({ target }) => `imports ${target}`)
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it("keeps Prisma out of app and components, and raw SQL in *.sql.ts", () => {
    const wrong = violations((file) => {
      const found: string[] = [];
      const isScreen = file.path.startsWith("app/") || file.path.startsWith("components/");
      if (
        isScreen &&
        file.imports.some(({ target }) => target.includes("generated/prisma") || target.includes("@prisma"))
      )
        found.push("imports Prisma");
      const raw = /\.\$(?:query|execute)Raw/.test(file.text);
      const mayRaw =
        file.path.endsWith(".sql.ts") ||
        file.path === "lib/core/db.ts" ||
        file.path === "lib/core/platform-transaction.ts";
      if (raw && !mayRaw) found.push("has raw SQL");
      if (/\$(?:query|execute)RawUnsafe/.test(file.text)) found.push("has unsafe raw SQL");
      return found;
    });
    expect(wrong).toEqual([]);
  });

  it("gives the unscoped client only to those who work before or above tenants", () => {
    const wrong = violations((file) => {
      const uses = /\b(?:unscopedDb|platformTransaction)\b/.test(file.text);
      const folder = folderOf(file.path);
      const isAllowed =
        (folder && unscopedFolders.has(folder)) ||
        unscopedFiles.has(file.path) ||
        file.path.startsWith("scripts/");
      return uses && !isAllowed ? ["uses the unscoped client"] : [];
    });
    expect(wrong).toEqual([]);
  });

  it("reaches other servers only through the guarded fetch or a provider's SDK", () => {
    const wrong = violations((file) => {
      if (!file.path.startsWith("lib/") && !file.path.startsWith("app/")) return [];
      if (file.path.startsWith("lib/core/safe-fetch") || file.path.endsWith(".shared.ts")) return [];
      return /(?<![.\w])fetch\(/.test(withoutComments(file.text)) ? ["calls fetch itself"] : [];
    });
    expect(wrong).toEqual([]);
  });

  it("has no barrels, no rooms without a subject, and no file that is too long", () => {
    const wrong = violations((file) => {
      const found: string[] = [];
      if (/\/index\.tsx?$/.test(file.path)) found.push("is a barrel");
      if (
        /(^|\/)(utils?|helpers?|services?|managers?|repositor(y|ies)|common|misc)(\/|\.tsx?$)/.test(
          file.path,
        ) &&
        !isBusinessWord(file.path)
      )
        found.push("has a name that says nothing");
      if (file.lines > maxLines) found.push(`has ${file.lines} lines`);
      return found;
    });
    expect(wrong).toEqual([]);
  });

  it("keeps route files small: they read the request and call lib", () => {
    const wrong = violations((file) => {
      if (!/^app\/.*\/route\.ts$/.test(file.path)) return [];
      return [
        ...(file.lines > 90 ? [`has ${file.lines} lines`] : []),
        ...(/process\.env/.test(file.text) ? ["reads process.env"] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

/** "services" is what a barbershop sells. */
function isBusinessWord(path: string): boolean {
  return /services/.test(path) && !/\/service\//.test(path);
}

function isClientSide(path: string): boolean {
  return /^["']use client["']/.test(sources.get(path)?.text ?? "");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

/** One cycle of value imports as a readable chain, or null. */
function findCycle(files: ReadonlyMap<string, SourceFile>): string | null {
  const state = new Map<string, "open" | "done">();
  const stack: string[] = [];
  const visit = (path: string): string | null => {
    if (state.get(path) === "done") return null;
    if (state.get(path) === "open") return [...stack.slice(stack.indexOf(path)), path].join(" → ");
    state.set(path, "open");
    stack.push(path);
    for (const { target, typeOnly } of files.get(path)?.imports ?? []) {
      const cycle = !typeOnly && files.has(target) ? visit(target) : null;
      if (cycle) return cycle;
    }
    stack.pop();
    state.set(path, "done");
    return null;
  };
  for (const path of files.keys()) {
    const cycle = visit(path);
    if (cycle) return cycle;
  }
  return null;
}
