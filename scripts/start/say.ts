/** What `npm start` prints: short lines for people; the log is for machines. */

const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number, text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = (text: string) => paint(1, text);
const dim = (text: string) => paint(2, text);

/** Something a person can put right; shown as one line without a stack. */
export class StartError extends Error {
  /** More to read below the line, such as a compiler's output. */
  readonly more: string | undefined;
  constructor(message: string, more?: string) {
    super(message);
    this.name = "StartError";
    this.more = more;
  }
}

/** Runs one step and says how long it took; steps under 100 ms pass in silence. */
export async function step<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  if (ms >= 100) console.log(`  ${paint(32, "✓")} ${title} ${dim(`${(ms / 1000).toFixed(1)} s`)}`);
  return result;
}

export function say(text: string): void {
  console.log(`  ${text}`);
}

export function warn(text: string): void {
  console.warn(`  ${paint(33, "!")} ${text}`);
}

/** Prints the reason and ends the process with 1. */
export function giveUp(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`\n  ${paint(31, "✗")} ${message}`);
  if (error instanceof StartError && error.more) console.error(`\n${error.more}`);
  else if (!(error instanceof StartError) && error instanceof Error) console.error(dim(error.stack ?? ""));
  process.exit(1);
}

export type Login = { role: string; email: string; password: string };

/** The last thing before the log: where to go and how to get in. */
export function announce(url: string, logins: readonly Login[]): void {
  console.log(`\n  ${bold("Atende")} is ready: ${bold(url)}\n`);
  if (logins.length > 0) {
    console.log("  Demo logins");
    const width = Math.max(...logins.map(({ role }) => role.length));
    const email = Math.max(...logins.map((login) => login.email.length));
    for (const login of logins) {
      console.log(`    ${login.role.padEnd(width)}  ${login.email.padEnd(email)}  ${login.password}`);
    }
    console.log(`\n  Widget on a test page: ${url}/embed/demo\n`);
  }
}
