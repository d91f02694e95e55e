import { createHash } from "node:crypto";
import type { TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { canonicalJson } from "./canonical-json.shared";
import { lockAuditChain } from "./chain.sql";

export type AuditInput = {
  /** `resource.happened`, e.g. `appointment.cancelled`. */
  action: string;
  targetType: string;
  targetId?: string | null;
  before?: unknown;
  after?: unknown;
};

const genesis = "0".repeat(64);
const secretName = /password|secret|token|hash|apikey|api_key|credential|sealed|authorization|cookie/i;

/** Appends one entry to the tenant's chain, in the caller's transaction; secrets are left out by field name. */
export async function recordAudit(ctx: TxCtx, input: AuditInput): Promise<void> {
  const head = await lockAuditChain(ctx.db, ctx.tenantId);
  const entry = {
    id: newId(),
    tenantId: ctx.tenantId,
    seq: (head?.seq ?? 0) + 1,
    at: ctx.now(),
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    action: input.action,
    targetType: input.targetType,
    targetId: input.targetId ?? null,
    before: withoutSecrets(input.before) as Prisma.InputJsonValue | undefined,
    after: withoutSecrets(input.after) as Prisma.InputJsonValue | undefined,
    ip: ctx.ip,
    userAgent: ctx.userAgent,
    requestId: ctx.requestId,
    prevHash: head?.hash ?? genesis,
  };
  await ctx.db.auditEntry.create({ data: { ...entry, hash: auditHash(entry) } });
}

/** The hash that chains an entry to the one before it. Covers who, what, which and when; details are covered by their own digest. */
export function auditHash(entry: {
  tenantId: string;
  seq: number;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  targetType: string;
  targetId: string | null;
  before?: unknown;
  after?: unknown;
  prevHash: string;
  /** Stands in for details that were erased. */
  shreddedDigest?: string | null;
}): string {
  const details = entry.shreddedDigest ?? detailsDigest(entry);
  const text = canonicalJson({
    tenantId: entry.tenantId,
    seq: entry.seq,
    at: entry.at.toISOString(),
    actorKind: entry.actorKind,
    actorId: entry.actorId,
    action: entry.action,
    targetType: entry.targetType,
    targetId: entry.targetId,
    details,
  });
  return sha256(entry.prevHash + text);
}

/** The digest by which an entry's hash covers its details. */
export function detailsDigest({ before, after }: { before?: unknown; after?: unknown }): string {
  return sha256(canonicalJson({ before: before ?? null, after: after ?? null }));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function withoutSecrets(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => inner !== undefined && !secretName.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
}
