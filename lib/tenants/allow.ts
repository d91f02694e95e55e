import type { Ctx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import type { Permission } from "./permissions.shared";

/** Throws `forbidden` unless the caller has the permission. The first line of every use case. */
export function allow(ctx: Ctx, permission: Permission): void {
  if (!ctx.permissions.has(permission)) {
    throw new AppError("forbidden", "common.forbidden", { extra: { permission } });
  }
}

/** Whether the caller has the permission. */
export function may(ctx: Ctx, permission: Permission): boolean {
  return ctx.permissions.has(permission);
}
