// npm run doctor: looks at everything the app needs and says what to do; exits with 1 if something is broken.
import { examine } from "./start/checks.ts";
import { giveUp, StartError } from "./start/say.ts";
import { readEnvironment } from "./start/settings.ts";

const marks = { ok: "✓", hint: "·", bad: "✗" };

try {
  readEnvironment();
  const findings = await examine();
  const subject = Math.max(...findings.map((row) => row.subject.length));
  const finding = Math.min(60, Math.max(...findings.map((row) => row.finding.length)));
  for (const row of findings) {
    const todo = row.todo ? `→ ${row.todo}` : "";
    console.log(
      `  ${marks[row.state]} ${row.subject.padEnd(subject)}  ${row.finding.padEnd(finding)}  ${todo}`.trimEnd(),
    );
  }
  const broken = findings.filter((row) => row.state === "bad").length;
  console.log(broken === 0 ? "\n  Everything the app needs is there." : `\n  ${broken} to put right.`);
  process.exit(broken === 0 ? 0 : 1);
} catch (error) {
  giveUp(error instanceof Error ? new StartError(error.message) : error);
}
