import { getManaged, issueManageLink } from "@/lib/booking/manage-links";
import type { BookPublicly } from "@/lib/booking/public-booking.shared";
import type { Ctx } from "@/lib/core/ctx";
import { linkToken } from "@/lib/core/signed-links";
import { bookPubliclyWithDeposit } from "@/lib/payments/book-with-deposit";
import { findDeposit } from "@/lib/payments/deposits";
import type { PublicBookingWithDeposit } from "@/lib/payments/deposits.shared";
import { once } from "./idempotency";

/**
 * Books for a stranger, at most once per `Idempotency-Key`, and makes the link that manages the visit. Only the
 * appointment's id is stored for replays: the link's token is kept nowhere, so a replay gets the signed link instead,
 * and the link that the first answer gave goes on working.
 */
export async function answerPublicBooking(
  ctx: Ctx,
  request: Request,
  body: BookPublicly,
): Promise<PublicBookingWithDeposit> {
  const key = request.headers.get("idempotency-key");
  const operation = `POST ${new URL(request.url).pathname}`;
  let isNew = key === null;
  const id = key
    ? await once(ctx, { key, operation, body }, async (tx) => {
        isNew = true;
        return { status: 201, body: { id: await bookPubliclyWithDeposit(tx, body) } };
      }).then((stored) => (stored.body as { id: string }).id)
    : await bookPubliclyWithDeposit(ctx, body);
  const manageToken = isNew
    ? await issueManageLink(ctx, id)
    : linkToken("manage", { tenantId: ctx.tenantId, id });
  const appointment = await getManaged(ctx, manageToken);
  return { appointment, manageToken, deposit: await findDeposit(ctx, id) };
}
