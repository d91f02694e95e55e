import { hash, verify } from "@node-rs/argon2";

// OWASP's floor is 19 MiB, t=2; t=3 still verifies in under 15 ms here.
const options = { memoryCost: 19_456, timeCost: 3, parallelism: 1 };

// A flood of sign-ins must not take all memory and threads: the rest waits here.
const slots = { free: 8, waiting: [] as (() => void)[] };

async function withSlot<T>(work: () => Promise<T>): Promise<T> {
  if (slots.free > 0) slots.free--;
  else await new Promise<void>((resolve) => slots.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.free++;
  }
}

/** The argon2id hash of a password, exactly as typed. */
export function hashPassword(password: string): Promise<string> {
  return withSlot(() => hash(password, options));
}

// Verified against when there is no such user, so that both answers take the same time.
let decoy: Promise<string> | undefined;

/** Whether the password fits; takes as long for a missing hash as for a wrong password. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const target = passwordHash ?? (await decoy);
  const fits = await withSlot(() => verify(target, password));
  return passwordHash !== null && fits;
}
