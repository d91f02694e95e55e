import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FrameAssets } from "./frame-page";

let known: FrameAssets | undefined;

/** Hashes of the widget's built files, so that a new build is fetched at once. Empty while nothing is built. */
export async function frameAssets(): Promise<FrameAssets> {
  if (known) return known;
  try {
    const text = await readFile(path.join(process.cwd(), "public/widget/manifest.json"), "utf8");
    const manifest = JSON.parse(text) as FrameAssets;
    if (process.env.NODE_ENV === "production") known = manifest;
    return manifest;
  } catch {
    return {};
  }
}
