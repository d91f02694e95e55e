import type { ToolInput, ToolResult } from "@/lib/ai/tools.shared";
import { getClientFigures } from "@/lib/booking/client-figures";
import { termsOf } from "@/lib/booking/no-show-policy.shared";
import { inTransaction } from "@/lib/core/ctx";
import { isAppError } from "@/lib/core/errors";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { findPublicWait } from "@/lib/walkins/shop-wait";
import { activeServices } from "./catalogue";
import type { ToolContext } from "./tool-context";

/** What this customer has most often and with whom; nothing in the playground, where there is nobody. */
export async function myUsualTool({ ctx, contactId }: ToolContext): Promise<ToolResult<"my_usual">> {
  if (!contactId) return { usual: null };
  const { usual } = await getClientFigures(ctx, contactId);
  return { usual };
}

/** What booking, cancelling late and staying away cost, service by service. */
export async function getPoliciesTool({ ctx }: ToolContext): Promise<ToolResult<"get_policies">> {
  const { cancelLimitMin } = await inTransaction(ctx, getBookingPolicy);
  const services = (await activeServices(ctx)).flatMap(({ id, name, priceCents, noShowPolicy }) => {
    const terms = termsOf([{ priceCents, policy: noShowPolicy }]);
    return terms ? [{ id, name, ...terms }] : [];
  });
  return { currency: ctx.tenant.currency, changeLimitMin: cancelLimitMin, services };
}

const unknown = { waitMin: null, ahead: 0 };

/** How long somebody would wait who came in now, in steps of five minutes; silent where the shop does not tell. */
export async function walkInWaitTool(
  { ctx }: ToolContext,
  input: ToolInput<"walk_in_wait">,
): Promise<ToolResult<"walk_in_wait">> {
  const { walkInsEnabled } = await inTransaction(ctx, getBookingPolicy);
  if (!walkInsEnabled) return { state: "no_walk_ins", ...unknown };
  const { staffId } = input;
  const wait = await findPublicWait(ctx, {
    ...(input.serviceIds?.length ? { serviceIds: input.serviceIds } : {}),
    ...(staffId && staffId !== "any" ? { staffId } : {}),
  }).catch((error) => {
    // An id that the model made up: the shop's own answer is better than none.
    if (isAppError(error) && error.kind === "not_found") return findPublicWait(ctx);
    throw error;
  });
  if (!wait) return { state: "not_told", ...unknown };
  const { state, waitMin, ahead } = wait;
  return { state, waitMin: waitMin === null ? null : Math.ceil(waitMin / 5) * 5, ahead };
}
