import { unscopedDb } from "@/lib/core/db";
import type { JobHandler } from "./job-handler";

const day = 86_400_000;

/** Forgets stored answers older than a day: such a key counts as new. */
export const cleanupIdempotency: JobHandler<"cleanup-idempotency"> = async () => {
  await unscopedDb().idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - day) } } });
};
