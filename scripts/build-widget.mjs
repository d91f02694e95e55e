/** Builds the embeddable chat: public/widget.js (loader) and public/widget/frame.{js,css}, with a manifest of hashes. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const source = path.join(root, "components/widget");

/** What a visitor may have to load, in bytes after gzip. */
export const budgets = { loader: 3_000, total: 40_000 };

/** Builds into `outDir` and returns the compressed size of each file in bytes. */
export async function buildWidget(outDir = path.join(root, "public")) {
  const shared = {
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2020", "safari15"],
    charset: "utf8",
    legalComments: "none",
    tsconfig: path.join(source, "tsconfig.json"),
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  };
  await mkdir(path.join(outDir, "widget"), { recursive: true });
  await Promise.all([
    build({
      ...shared,
      entryPoints: [path.join(source, "loader/main.ts")],
      outfile: path.join(outDir, "widget.js"),
    }),
    build({
      ...shared,
      entryPoints: [path.join(source, "frame/main.tsx"), path.join(source, "frame/frame.css")],
      outdir: path.join(outDir, "widget"),
      entryNames: "[name]",
    }),
  ]);
  await rename(path.join(outDir, "widget/main.js"), path.join(outDir, "widget/frame.js"));

  const sizes = {};
  const manifest = {};
  for (const file of ["widget.js", "widget/frame.js", "widget/frame.css"]) {
    const content = await readFile(path.join(outDir, file));
    sizes[file] = gzipSync(content, { level: 9 }).byteLength;
    manifest[file] = createHash("sha256").update(content).digest("hex").slice(0, 12);
  }
  await writeFile(path.join(outDir, "widget/manifest.json"), `${JSON.stringify(manifest)}\n`);
  return sizes;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = await buildWidget();
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  for (const [file, size] of Object.entries(sizes))
    console.log(`${file.padEnd(18)} ${(size / 1000).toFixed(2)} kB gz`);
  console.log(`${"in all".padEnd(18)} ${(total / 1000).toFixed(2)} kB gz`);
  if (sizes["widget.js"] > budgets.loader || total > budgets.total) {
    console.error("the widget is over its budget");
    process.exitCode = 1;
  }
}
