import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Client } from "./http";
import type { Row } from "./measure";

const distDir = process.env.NEXT_DIST_DIR || ".next";
const budgets: Record<string, number> = { "/b/[slug]": 165, "/t/[tenant]": 260 };
/** Answer 404 until a shop turns them on; their scripts are those of the booking page. */
const offByDefault = new Set(["/b/[slug]/reviews"]);

/** What each page makes a browser load before it works: the script tags of its HTML, every file gzipped by itself. */
export async function measurePages(client: Client, slug: string, cookie: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const page of pages()) {
    const address = page.replace("[tenant]", slug).replace("[slug]", slug);
    if (address.includes("[") || offByDefault.has(page)) continue; // "[": needs a row or a token of its own
    const headers: Record<string, string> = page.startsWith("/t/") ? { cookie } : {};
    const { response, text } = await client.call("GET", address, undefined, headers);
    if (response.statusCode !== 200) throw new Error(`${address} answered ${response.statusCode}`);
    const files = scripts(text);
    const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
    const target = budgets[page];
    rows.push({
      metric: `first-load JS of ${page}`,
      value: bytes / 1000,
      unit: "kB",
      note: `${files.length} files`,
      ...(target === undefined ? {} : { target }),
    });
  }
  return rows.sort((a, b) => b.value - a.value);
}

function pages(): string[] {
  const file = path.join(distDir, "app-path-routes-manifest.json");
  const routes = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return Object.entries(routes)
    .filter(([source, address]) => source.endsWith("/page") && !address.startsWith("/_"))
    .map(([, address]) => address)
    .sort();
}

function scripts(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  // Browsers of the last eight years skip the polyfills.
  const wanted = tags.filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = wanted.flatMap((tag) => /\bsrc="\/_next\/(static\/[^"?]+)/.exec(tag)?.[1] ?? []);
  return [...new Set(sources)];
}

function gzipped(file: string): number {
  const location = path.join(distDir, decodeURIComponent(file));
  return existsSync(location) ? gzipSync(readFileSync(location), { level: 9 }).length : 0;
}

/** Signs in as a person with a browser does and returns the cookies. */
export async function browserCookie(
  client: Client,
  login: { email: string; password: string },
): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (lines: string[] | undefined) => {
    for (const line of lines ?? []) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const csrf = await client.call("GET", "/api/auth/csrf");
  keep(csrf.response.headers["set-cookie"]);
  const { csrfToken } = csrf.json as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, ...login, json: "true" }).toString();
  const type = "application/x-www-form-urlencoded";
  const signedIn = await client.call("POST", "/api/auth/callback/credentials", form, {
    "content-type": type,
    cookie: cookies(),
    origin: client.url,
  });
  keep(signedIn.response.headers["set-cookie"]);
  return cookies();
}
