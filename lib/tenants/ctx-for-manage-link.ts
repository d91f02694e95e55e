import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { type LinkPurpose, readLinkToken } from "@/lib/core/signed-links";
import { sha256Hex } from "@/lib/core/tokens";
import { type Caller, ctxForPublic } from "./ctx-for";

/** The public's Ctx in the shop that signed a link. Throws 404 for a link that we did not sign for this purpose. */
export async function ctxForSignedLink(
  purpose: LinkPurpose,
  token: string,
  caller: Caller,
): Promise<{ ctx: Ctx; id: string }> {
  const target = readLinkToken(purpose, token);
  if (!target) throw notFound();
  return { ctx: await ctxForPublic(target.tenantId, caller), id: target.id };
}

/** The public's Ctx in the shop whose appointment the link belongs to. Throws 404 for an unknown link. */
export async function ctxForManageLink(token: string, caller: Caller): Promise<Ctx> {
  const signed = readLinkToken("manage", token);
  if (signed) return ctxForPublic(signed.tenantId, caller);
  const row = await unscopedDb().appointment.findUnique({
    where: { manageHash: sha256Hex(token) },
    select: { tenantId: true },
  });
  if (!row) throw notFound();
  return ctxForPublic(row.tenantId, caller);
}
