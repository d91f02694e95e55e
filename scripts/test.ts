// npm test: everything, and its last line says how it went. npm run check: the part that takes seconds.
import { type Counts, sentence, sum, withExitCode } from "./test/counts.ts";
import { allSteps, quickSteps, type Step } from "./test/steps.ts";

const steps = process.argv[2] === "quick" ? quickSteps : allSteps;
const done: { name: string; counts: Counts; seconds: number }[] = [];

for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const began = performance.now();
  const counts = await attempt(step);
  done.push({ name: step.name, counts, seconds: (performance.now() - began) / 1000 });
  if (counts.failed > 0 && step.gate) {
    console.error(`\n${step.name} failed; the steps after it were not run.`);
    break;
  }
}

const width = Math.max(...done.map(({ name }) => name.length));
console.log("");
for (const { name, counts, seconds } of done) {
  console.log(`${name.padEnd(width)}  ${sentence(counts)} (${seconds.toFixed(0)} s)`);
}
const total = sum(done.map(({ counts }) => counts));
console.log(`\n${sentence(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function attempt(step: Step): Promise<Counts> {
  try {
    return await step.run();
  } catch (error) {
    const { message, more } = error as Error & { more?: string };
    console.error(more ? `${message}\n${more}` : message);
    return withExitCode({ passed: 0, failed: 0, skipped: 0 }, false);
  }
}
