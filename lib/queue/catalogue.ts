import { z } from "zod";

/** How a failed run is repeated; the last failure goes to the dead letters. */
export type RetryPolicy = { limit: number; delaySec: number; maxDelaySec: number };

export type JobSpec<P extends z.ZodType = z.ZodType> = {
  purpose: string;
  payload: P;
  retry: RetryPolicy;
  /** A run that takes longer counts as dead and is repeated. */
  expireSec: number;
  /** How many run at a time in one process. */
  concurrency: number;
  /** Cron expression in `CRON_TIMEZONE`; scheduled jobs have no payload. */
  schedule?: string;
};

const id = z.uuid();
const none = z.object({});
const soon: RetryPolicy = { limit: 5, delaySec: 2, maxDelaySec: 300 };
const nextTick: RetryPolicy = { limit: 0, delaySec: 0, maxDelaySec: 1 };

const job = <P extends z.ZodType>(
  purpose: string,
  payload: P,
  more: Partial<Omit<JobSpec, "payload">> = {},
): JobSpec<P> => ({
  purpose,
  payload,
  retry: more.schedule ? nextTick : soon,
  expireSec: 300,
  concurrency: 1,
  ...more,
});

const perTenant = <S extends z.ZodRawShape>(shape: S) => z.object({ tenantId: id, ...shape });

/** Every job by name, one line each: purpose, payload, and for the scheduled ones when. */
export const jobs = {
  "answer-conversation": job(
    "Runs the agent when the live request that should have is gone",
    perTenant({ conversationId: id }),
    { concurrency: 4 },
  ),
  "cleanup-idempotency": job("Forgets stored answers older than a day", none, { schedule: "15 4 * * *" }),
  "daily-report": job("Tells every shop's administrators how the day before was", none, {
    schedule: "0 8 * * *",
  }),
  "expire-holds": job("Frees slots whose hold or deposit ran out", none, { schedule: "*/10 * * * *" }),
  "expire-waitlist-offers": job("Passes slots on whose offer nobody took in time", none, {
    schedule: "*/5 * * * *",
  }),
  "offer-freed-slot": job(
    "Offers a slot that has become free to the next person on the waiting list",
    perTenant({ staffId: id, startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }),
  ),
  "request-review": job("Asks a client how the visit was", perTenant({ appointmentId: id })),
  "reservation-reminders": job("Catches reminders that their exact job missed", none, {
    schedule: "0 */2 * * *",
  }),
  "send-daily-summary": job("Writes one shop's summary of the day before", perTenant({})),
  "settle-deposit": job(
    "Gives up a visit whose deposit nobody paid in time, and keeps its bill in step with the visit",
    perTenant({ appointmentId: id }),
  ),
  "send-outbox": job("Sends one message to a person", perTenant({ messageId: id }), {
    concurrency: 2,
    retry: { limit: 5, delaySec: 30, maxDelaySec: 3600 },
  }),
  "send-reminder": job(
    "Reminds of one visit at its exact time",
    perTenant({ appointmentId: id, sequence: z.number().int(), offsetMin: z.number().int() }),
  ),
};

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]["payload"]>;
export const jobNames = Object.keys(jobs) as JobName[];

/** Where jobs end that failed too often; kept for a person to look at. */
export const deadLetterQueue = "dead-letter";

/** The settings of a job's queue as pg-boss wants them. */
export function queueOptions(name: JobName) {
  const { retry, expireSec } = jobs[name];
  return {
    policy: "standard",
    retryLimit: retry.limit,
    retryDelay: retry.delaySec,
    // pg-boss refuses a greatest delay, even an undefined one, without back-off.
    ...(retry.delaySec > 0
      ? { retryBackoff: true, retryDelayMax: retry.maxDelaySec }
      : { retryBackoff: false }),
    expireInSeconds: expireSec,
    deleteAfterSeconds: 3 * 86_400,
    deadLetter: deadLetterQueue,
  };
}
