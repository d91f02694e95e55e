import { isAppError } from "@/lib/core/errors";
import { settleDeposit } from "@/lib/payments/settle-deposit";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import type { JobHandler } from "./job-handler";

/** Looks after one visit's deposit: at the end of its time, and whenever the visit changed. */
export const settleDepositJob: JobHandler<"settle-deposit"> = async ({ tenantId, appointmentId }) => {
  await settleDeposit(await ctxForJob(tenantId), appointmentId).catch((error: unknown) => {
    // The visit was erased meanwhile.
    if (!isAppError(error) || error.kind !== "not_found") throw error;
  });
};
