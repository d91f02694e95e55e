import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { sha256Hex } from "@/lib/core/tokens";
import { type Caller, ctxForPublic } from "./ctx-for";

/** The public's Ctx in the shop whose appointment the link belongs to. Throws 404 for an unknown link. */
export async function ctxForManageLink(token: string, caller: Caller): Promise<Ctx> {
  const row = await unscopedDb().appointment.findUnique({
    where: { manageHash: sha256Hex(token) },
    select: { tenantId: true },
  });
  if (!row) throw notFound();
  return ctxForPublic(row.tenantId, caller);
}
