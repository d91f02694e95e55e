import type { Ctx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";

export type SocketMessage = { conversationId: string; text: string; clientId?: string | undefined };
export type CoordinatorMessage = {
  businessId: string;
  locationId?: string | undefined;
  userId?: string | undefined;
  message: string;
};

/** What clients may ask for over a socket. Conversations live above this folder, so the process's edge plugs them in. */
export type SocketActions = {
  /** Throws 404 unless the caller may see the conversation. */
  openConversation: (ctx: Ctx, conversationId: string) => Promise<unknown>;
  sendMessage: (ctx: Ctx, input: SocketMessage) => Promise<unknown>;
  askAgent: (
    ctx: Ctx,
    input: CoordinatorMessage,
  ) => Promise<{ responseId: string; message: string; sessionId: string }>;
};

const globals = globalThis as { __atendeSocketActions?: SocketActions };

/** Plugs the actions in; called once when the process starts. */
export function registerSocketActions(actions: SocketActions): void {
  globals.__atendeSocketActions = actions;
}

/** The plugged-in actions. Throws `not_configured` before there are any. */
export function socketActions(): SocketActions {
  const actions = globals.__atendeSocketActions;
  if (!actions) throw new AppError("not_configured", "common.unavailable");
  return actions;
}
