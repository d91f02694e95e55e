import type { JobName, JobPayload } from "@/lib/queue/catalogue";

export type JobRun = {
  id: string;
  /** Aborted when the worker stops or the run takes too long. */
  signal: AbortSignal;
  /** 0 for the first run. */
  retry: number;
};

/** Does one job; safe to run twice. An error of a final kind ends it, any other is repeated later. */
export type JobHandler<N extends JobName> = (payload: JobPayload<N>, run: JobRun) => Promise<void>;
