import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteHandler, RouteSpec } from "@/lib/api/route-spec";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

export type ListedRoute = {
  method: Method;
  /** `/api/v1/services/{id}` */
  path: string;
  /** `app/api/v1/services/[id]/route.ts` */
  file: string;
  spec: RouteSpec;
  handler: RouteHandler;
};

/** Every route under `app/api/v1` that `route()` made, sorted by path. Loads the files, so it is for scripts and tests. */
export async function listRoutes(root: string): Promise<ListedRoute[]> {
  const files = walk(path.join(root, "app/api/v1")).sort();
  const listed: ListedRoute[] = [];
  for (const absolute of files) {
    const file = path.relative(root, absolute).split(path.sep).join("/");
    if (file.includes("[...")) continue;
    const module = (await import(/* @vite-ignore */ pathToFileURL(absolute).href)) as Record<string, unknown>;
    for (const method of methods) {
      const handler = module[method] as RouteHandler | undefined;
      if (handler === undefined) continue;
      if (!handler.spec) throw new Error(`${file}: ${method} is not made by route()`);
      listed.push({ method, path: toPath(file), file, spec: handler.spec, handler });
    }
  }
  return listed;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) return walk(child);
    return entry.name === "route.ts" ? [child] : [];
  });
}

function toPath(file: string): string {
  return `/${file.replace(/^app\//, "").replace(/\/route\.ts$/, "")}`
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\[([^\]]+)\]/g, "{$1}");
}
