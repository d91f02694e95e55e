import type { Ctx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";

/** Whether the caller is the customer of a conversation rather than the shop. */
export function isVisitor(ctx: Ctx): boolean {
  return ctx.actor.kind === "visitor";
}

/** Throws unless the caller may read the conversation: a visitor only their own (404), everybody else by permission (403). */
export function assertSees(ctx: Ctx, conversationId: string): void {
  if (!isVisitor(ctx)) allow(ctx, "conversations.read");
  else if (ctx.actor.id !== conversationId) throw notFound();
}

/** Throws unless the caller is the customer of this conversation, or the shop's own software speaking for them. */
export function assertCustomer(ctx: Ctx, conversationId: string): void {
  if (isVisitor(ctx) && ctx.actor.id === conversationId) return;
  if (ctx.actor.kind === "job") return;
  if (isVisitor(ctx)) throw notFound();
  throw new AppError("forbidden", "common.forbidden");
}
