import { isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/logger";
import { type JobName, jobs } from "@/lib/queue/catalogue";
import type { JobHandler, JobRun } from "./job-handler";

const final = new Set(["invalid", "not_found", "forbidden", "conflict"]);

/** Whether repeating the job cannot help: what it is about is gone or has moved on. */
export function isFinal(error: unknown): boolean {
  return isAppError(error) && final.has(error.kind);
}

/** Runs one job once. Final errors are logged and count as done; others are thrown, so that the queue repeats the job. */
export async function runJob<N extends JobName>(
  name: N,
  handler: JobHandler<N>,
  data: unknown,
  run: JobRun,
): Promise<void> {
  const started = performance.now();
  const facts = { job: name, jobId: run.id, retry: run.retry };
  const parsed = jobs[name].payload.safeParse(data ?? {});
  if (!parsed.success) {
    log.error({ ...facts, err: parsed.error }, "job payload refused");
    return;
  }
  try {
    await handler(parsed.data as Parameters<typeof handler>[0], run);
    log.info({ ...facts, ms: Math.round(performance.now() - started) }, "job done");
  } catch (error) {
    const ms = Math.round(performance.now() - started);
    if (!isFinal(error)) {
      log.error({ ...facts, ms, err: error }, "job failed");
      throw error;
    }
    log.warn({ ...facts, ms, err: error }, "job has nothing left to do");
  }
}
