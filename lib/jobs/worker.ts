import type { PgBoss } from "pg-boss";
import { log } from "@/lib/core/logger";
import { startBoss } from "@/lib/queue/boss";
import { type JobName, jobNames, jobs } from "@/lib/queue/catalogue";
import { onWake } from "@/lib/queue/wake";
import type { JobHandler } from "./job-handler";
import { handlers } from "./registry";
import { runJob } from "./run-job";

type Handlers = { [N in JobName]: JobHandler<N> };
type Running = { boss: PgBoss; stop: () => Promise<void> };

const globals = globalThis as { __atendeWorker?: Promise<Running> | undefined };

export type WorkerOptions = {
  handlers?: Handlers;
  /** Runs the schedules too; of several workers only one makes each tick. */
  schedule?: boolean;
  /** How often waiting jobs are looked for when nobody in this process woke the worker, in seconds; at least 0.5. */
  pollSec?: number;
};

/** Starts working on jobs in this process; a second call joins the first. */
export async function startWorker(options: WorkerOptions = {}): Promise<void> {
  globals.__atendeWorker ??= start(options);
  try {
    await globals.__atendeWorker;
  } catch (error) {
    globals.__atendeWorker = undefined;
    throw error;
  }
}

/** Takes no more jobs and waits for the running ones, at most `timeoutMs`; what is cut off is repeated later. */
export async function stopWorker(timeoutMs = 20_000): Promise<void> {
  const running = globals.__atendeWorker;
  globals.__atendeWorker = undefined;
  const worker = await running?.catch(() => undefined);
  if (!worker) return;
  await worker.stop();
  await worker.boss.stop({ graceful: true, timeout: timeoutMs });
}

/** Whether this process works on jobs. */
export function isWorking(): boolean {
  return globals.__atendeWorker !== undefined;
}

async function start(options: WorkerOptions): Promise<Running> {
  const {
    handlers: table = handlers,
    schedule = process.env.CRON_ENABLED !== "false",
    pollSec = 2,
  } = options;
  const boss = await startBoss({ schedule });
  const workers = new Map<string, string[]>();
  for (const name of jobNames) {
    const ids: string[] = [];
    // One by one instead of pg-boss's own concurrency: each has an id by which it can be woken.
    for (let n = 0; n < jobs[name].concurrency; n++) {
      ids.push(await work(boss, name, table[name] as JobHandler<JobName>, pollSec));
    }
    workers.set(name, ids);
  }
  const forget = onWake((name) => {
    for (const id of workers.get(name) ?? []) boss.notifyWorker(id);
  });
  log.info({ jobs: jobNames.length, schedule }, "worker started");
  return {
    boss,
    async stop() {
      forget();
    },
  };
}

function work(boss: PgBoss, name: JobName, handler: JobHandler<JobName>, pollSec: number): Promise<string> {
  // A scheduled job is not urgent; a person waits for the others.
  const pollingIntervalSeconds = jobs[name].schedule ? Math.max(pollSec, 15) : pollSec;
  return boss.work(name, { batchSize: 1, includeMetadata: true, pollingIntervalSeconds }, async ([job]) => {
    if (!job) return;
    await runJob(name, handler, job.data, { id: job.id, signal: job.signal, retry: job.retryCount });
  });
}
