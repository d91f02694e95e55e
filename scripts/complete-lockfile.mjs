/**
 * npm run lock:complete: after `npm install`, adds the platform packages that npm left out of package-lock.json.
 * npm forgets an optional package that its registry does not offer (a mirror often has one platform only), and then
 * `npm ci` refuses the file, here and everywhere. Version and platform are all that npm needs to know.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The optional packages that some package of the lock file names and the file does not have. */
export function missingOptional(lock) {
  const missing = new Map();
  for (const [location, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(location === "" ? {} : (entry.optionalDependencies ?? {}))) {
      if (resolves(lock.packages, location, name) || !/^\d+\.\d+\.\d+[^ ]*$/.test(version)) continue;
      missing.set(`node_modules/${name}`, platformEntry(name, version, entry.dev === true));
    }
  }
  return missing;
}

function resolves(packages, location, name) {
  for (let folder = location; ; folder = folder.slice(0, folder.lastIndexOf("node_modules/"))) {
    const prefix = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
    if (packages[`${prefix}node_modules/${name}`]) return true;
    if (folder === "" || !folder.includes("node_modules/")) return false;
  }
}

function platformEntry(name, version, dev) {
  const words = name.split(/[^a-z0-9]+/);
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  const libc = system === "linux" && words.find((word) => /^(gnu|musl)/.test(word));
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc.startsWith("musl") ? "musl" : "glibc"] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = new URL("../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingOptional(lock);
  const { "": root, ...packages } = { ...lock.packages, ...Object.fromEntries(missing) };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = { "": root, ...Object.fromEntries(sorted) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.size} platform packages added`);
}
