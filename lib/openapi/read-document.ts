import { readFile } from "node:fs/promises";
import path from "node:path";

let text: Promise<string> | undefined;

/** The OpenAPI document that the build wrote, as JSON text. */
export function readDocument(): Promise<string> {
  text ??= readFile(path.join(process.cwd(), "lib/generated/openapi.json"), "utf8");
  return text;
}
