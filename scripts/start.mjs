// npm start / npm run dev. Plain JavaScript that any Node understands: it hands over to the project's own Node,
// which runs the TypeScript of scripts/start as it is.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..");
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  process.chdir(root);
  const { start } = await import("./start/main.ts");
  await start(process.argv.slice(2));
} else {
  const own = path.join(
    root,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (!existsSync(own)) {
    console.error(
      `Node ${process.versions.node} is too old. Run "npm ci": it brings the Node that this project uses.`,
    );
    process.exit(1);
  }
  const child = spawn(own, process.argv.slice(1), { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // In a terminal Ctrl-C reaches the child by itself; a second one would mean "at once".
    process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}
