/** The ledger of what people agreed to. Written once, never changed: the newest entry that fits counts. */
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import type { ConsentInput, ConsentView } from "./consent-schema.shared";
import { assertContact } from "./contacts";

const everything = "all";

/** Whether a person agreed to be reached that way for that purpose. Nothing said is no. */
export async function hasConsent(
  { db, tenantId }: TxCtx,
  contactId: string,
  wish: Pick<ConsentInput, "channel" | "purpose">,
): Promise<boolean> {
  const newest = await db.consent.findFirst({
    where: { tenantId, contactId, ...covering(wish) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { state: true },
  });
  return newest?.state === "given";
}

/**
 * Notes that a person gave an address for this themselves. Does nothing when the ledger knows an answer already: who
 * withdrew is asked again by nobody but a person of the shop.
 */
export async function noteFirstConsent(
  ctx: TxCtx,
  contactId: string,
  wish: Pick<ConsentInput, "channel" | "purpose"> & { source: string },
): Promise<void> {
  const { db, tenantId } = ctx;
  const known = await db.consent.findFirst({
    where: { tenantId, contactId, ...covering(wish) },
    select: { id: true },
  });
  if (known) return;
  await append(ctx, contactId, { ...wish, state: "given" });
}

/** What a person agreed to and withdrew, newest first. Throws 404. */
export async function listConsents(ctx: Ctx, contactId: string): Promise<ConsentView[]> {
  allow(ctx, "contacts.read");
  return inTransaction(ctx, async (ctx) => {
    await assertContact(ctx, contactId);
    const rows = await ctx.db.consent.findMany({
      where: { tenantId: ctx.tenantId, contactId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: 200,
    });
    return rows.map(({ id, channel, purpose, state, source, at }) => ({
      ...{ id, channel, purpose, state, source },
      at: at.toISOString(),
    }));
  });
}

/** Adds an entry on a person's word. Throws 404. */
export async function recordConsent(
  ctx: Ctx,
  contactId: string,
  input: ConsentInput,
): Promise<ConsentView[]> {
  allow(ctx, "contacts.write");
  return inTransaction(ctx, async (ctx) => {
    await assertContact(ctx, contactId);
    await append(ctx, contactId, { ...input, source: ctx.actor.kind === "api_key" ? "api" : "dashboard" });
    await recordAudit(ctx, {
      action: `consent.${input.state}`,
      targetType: "contact",
      targetId: contactId,
      after: input,
    });
    return listConsents(ctx, contactId);
  });
}

/** STOP anywhere is STOP everywhere: nothing is sent by any channel until the person says otherwise. */
export async function withdrawAllConsents(ctx: TxCtx, contactId: string, source: string): Promise<void> {
  const newest = await ctx.db.consent.findFirst({
    where: { tenantId: ctx.tenantId, contactId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { state: true, channel: true, purpose: true },
  });
  const isStopped =
    newest?.state === "withdrawn" && newest.channel === everything && newest.purpose === everything;
  if (isStopped) return;
  const entry = { channel: everything, purpose: everything, state: "withdrawn", source } as const;
  await append(ctx, contactId, entry);
  const targetId = contactId;
  await recordAudit(ctx, { action: "consent.withdrawn", targetType: "contact", targetId, after: entry });
}

/** Whether everything was stopped and nothing given since. */
export async function hasStopped({ db, tenantId }: TxCtx, contactId: string): Promise<boolean> {
  const newest = await db.consent.findFirst({
    where: { tenantId, contactId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { state: true, channel: true, purpose: true },
  });
  return newest?.state === "withdrawn" && newest.channel === everything && newest.purpose === everything;
}

function covering({ channel, purpose }: Pick<ConsentInput, "channel" | "purpose">) {
  return { channel: { in: [channel, everything] }, purpose: { in: [purpose, everything] } };
}

async function append(
  { db, tenantId, now }: TxCtx,
  contactId: string,
  entry: Omit<ConsentInput, "state"> & { state: "given" | "withdrawn"; source: string },
): Promise<void> {
  await db.consent.create({
    data: { ...entry, id: newId(), tenantId, contactId, at: now() },
    select: { id: true },
  });
}
