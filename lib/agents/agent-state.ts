/** What the agent has offered and proposed in one conversation. Code, not the model, decides from this what may be done. */
import { z } from "zod";
import type { Ctx, TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";

const offerSchema = z.object({ startsAt: z.string(), staffIds: z.array(z.string()) });

export const agentStateSchema = z.object({
  /** Starts that find_slots returned in this conversation. */
  offers: z.array(offerSchema).default([]),
  /** The change the customer was asked to confirm, and in which turn. */
  proposal: z.object({ key: z.string(), turn: z.number().int() }).nullable().default(null),
});
export type AgentState = z.infer<typeof agentStateSchema>;

/** Beyond this the oldest offers are forgotten; nobody books from them. */
const maxOffers = 300;

/** Where an agent keeps its state: the conversation's row, or the playground's memory. */
export type AgentMemory = {
  read: (ctx: TxCtx) => Promise<AgentState>;
  write: (ctx: TxCtx, state: AgentState) => Promise<void>;
};

/** The state in a conversation's row. */
export function conversationMemory(conversationId: string): AgentMemory {
  const where = (ctx: Ctx) => ({ tenantId_id: { tenantId: ctx.tenantId, id: conversationId } });
  return {
    async read(ctx) {
      const row = await ctx.db.conversation.findUnique({ where: where(ctx), select: { agentState: true } });
      if (!row) throw notFound();
      return agentStateSchema.parse(row.agentState);
    },
    async write(ctx, state) {
      await ctx.db.conversation.update({ where: where(ctx), data: { agentState: state } });
    },
  };
}

/** A state that lives as long as a playground session. */
export function transientMemory(initial: AgentState): AgentMemory & { current: () => AgentState } {
  let state = initial;
  return {
    read: async () => state,
    write: async (_ctx, next) => {
      state = next;
    },
    current: () => state,
  };
}

/** The state with more offers; offers of the same start are merged. */
export function withOffers(state: AgentState, offers: AgentState["offers"]): AgentState {
  const merged = new Map(state.offers.map((offer) => [offer.startsAt, new Set(offer.staffIds)]));
  for (const offer of offers) {
    const known = merged.get(offer.startsAt) ?? new Set<string>();
    merged.delete(offer.startsAt);
    merged.set(offer.startsAt, new Set([...known, ...offer.staffIds]));
  }
  const list = [...merged].map(([startsAt, staffIds]) => ({ startsAt, staffIds: [...staffIds] }));
  return { ...state, offers: list.slice(-maxOffers) };
}

/** Whether this start was offered, with this person where one is named. */
export function wasOffered(state: AgentState, startsAt: string, staffId: string): boolean {
  const time = Date.parse(startsAt);
  return state.offers.some(
    (offer) => Date.parse(offer.startsAt) === time && (staffId === "any" || offer.staffIds.includes(staffId)),
  );
}
