/** Runs a file of slot cases through the engine: `npm run check:availability -- FILE`. Exits 1 if any case fails. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { judgeCase, type ReadCase, readCases } from "@/lib/booking/availability-cases";

const file = process.argv[2];
if (!file) stop("Usage: npm run check:availability -- FILE");

let failed = 0;
const cases = load(file);
for (const entry of cases) {
  const problems = "problem" in entry ? [entry.problem] : judgeCase(entry.case);
  if (problems.length === 0) continue;
  failed += 1;
  console.log(`FAIL ${entry.name}: ${problems.join("; ")}`.replace(/\s+/g, " "));
}
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function load(name: string): ReadCase[] {
  try {
    // npm moves to the package's folder; the caller's own folder is what a relative name means.
    return readCases(readFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), name), "utf8"));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : (error as Error).message;
    return stop(`Cannot read cases from ${name}: ${reason === "ENOENT" ? "no such file" : reason}`);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
