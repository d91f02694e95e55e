import { execFileSync } from "node:child_process";

/** Resident memory of a process and everything it started, in megabytes. */
export function residentMb(pid: number): number {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [child = 0, parent = 0] of rows) if (family.has(parent)) family.add(child);
  }
  const kilobytes = rows.filter(([own = 0]) => family.has(own)).reduce((sum, [, , rss = 0]) => sum + rss, 0);
  return kilobytes / 1024;
}
