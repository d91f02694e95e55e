import type { AgentOutcome, RunAgent } from "@/lib/agents/agent-outcome";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { conversationRoom } from "@/lib/realtime/events";
import { subscribe } from "@/lib/realtime/hub";
import { answerPlainReply } from "./answer-plain-reply";
import { claimTurn, keepTurn, releaseTurn } from "./claim-turn";
import { finishTurn } from "./finish-turn";
import { loadHistory } from "./history";
import { turnSettings } from "./inbox-settings";
import { nextFragment } from "./next-fragment";
import { type Brake, findSpentBudget } from "./turn-brakes";
import { looksUnfinished } from "./unfinished";

export type AnswerOptions = {
  runAgent: RunAgent;
  /** Which message must have been answered; the last one when missing. */
  seq?: number;
  onTextDelta?: (delta: string) => void;
  onRestart?: () => void;
  abortSignal?: AbortSignal;
};

const maxRuns = 4;
const patienceMs = 120_000;
const lookAgainMs = 500;
/** Somebody who keeps writing gets an answer to what there is after this long. */
const mostPatienceMs = 4_000;

/**
 * Sees to it that the agent has answered the customer, at most once, and waits for it: whoever comes first answers for
 * everybody, fragments written meanwhile are answered together. Says who owns the conversation afterwards.
 * Never called inside a transaction: the model may take a minute.
 */
export async function answerConversation(
  ctx: Ctx,
  conversationId: string,
  options: AnswerOptions,
): Promise<"agent" | "human"> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const change = nextChange(conversationId);
    try {
      const claim = await claimTurn(ctx, conversationId, options.seq);
      if (claim.kind === "human") return "human";
      if (claim.kind === "answered") return "agent";
      if (claim.kind === "claimed") await runClaimed(ctx, conversationId, claim.lease, options);
      else await change.wait();
    } finally {
      change.stop();
    }
  }
  throw new AppError("upstream", "inbox.answer_late");
}

async function runClaimed(
  ctx: Ctx,
  conversationId: string,
  lease: string,
  options: AnswerOptions,
): Promise<void> {
  const stop = new AbortController();
  const stopKeeping = keepTurn(ctx, conversationId, lease);
  // A person who takes over silences the agent in mid-sentence.
  const unsubscribe = subscribe(conversationRoom(conversationId), ({ wire, payload }) => {
    if (wire === "conversation_update" && payload.owner === "human") stop.abort();
  });
  const signals = [stop.signal, ...(options.abortSignal ? [options.abortSignal] : [])];
  try {
    const patience = Date.now() + mostPatienceMs;
    for (let run = 1; ; run++) {
      const { history, triggerSeq, brake, lastText } = await prepareWhole(ctx, conversationId, patience);
      const plain = brake ? handoffFor(brake) : await answerPlainReply(ctx, conversationId, lastText);
      const outcome =
        plain ??
        (await options.runAgent(ctx, {
          conversationId,
          turn: triggerSeq,
          history,
          abortSignal: AbortSignal.any(signals),
          ...(options.onTextDelta ? { onTextDelta: options.onTextDelta } : {}),
          ...(options.onRestart ? { onRestart: options.onRestart } : {}),
        }));
      const turn = { conversationId, lease, triggerSeq, outcome, mayRestart: run < maxRuns && !plain };
      if ((await finishTurn(ctx, turn)) !== "newer") return;
      options.onRestart?.();
    }
  } catch (error) {
    await releaseTurn(ctx, conversationId, lease);
    throw error;
  } finally {
    stopKeeping();
    unsubscribe();
  }
}

/** What there is to answer; while it looks like the beginning of something, the rest is waited for. */
async function prepareWhole(ctx: Ctx, conversationId: string, patience: number) {
  const { debounceMs } = turnSettings();
  for (;;) {
    const next = nextFragment(conversationId);
    try {
      const turn = await prepare(ctx, conversationId);
      if (debounceMs === 0 || turn.brake || !looksUnfinished(turn.lastText)) return turn;
      if (!(await next.comes(debounceMs, patience - Date.now()))) return turn;
    } finally {
      next.stop();
    }
  }
}

function prepare(ctx: Ctx, conversationId: string) {
  return inTransaction(ctx, async (ctx) => {
    const { messages, customerSeq, lastText } = await loadHistory(ctx, conversationId);
    const brake = await findSpentBudget(ctx, conversationId);
    return { history: messages, triggerSeq: customerSeq, lastText, brake };
  });
}

function handoffFor(brake: Brake): AgentOutcome {
  return {
    outcome: "handoff",
    text: "",
    actions: [],
    citations: [],
    responseMessages: [],
    trace: null,
    handoffReason: brake,
  };
}

/** Listens from before the look at the row, so that no change falls between the two. */
function nextChange(conversationId: string) {
  let heard: () => void = () => undefined;
  const changed = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const unsubscribe = subscribe(conversationRoom(conversationId), () => heard());
  let timer: NodeJS.Timeout | undefined;
  return {
    async wait() {
      // Another process without Redis is not heard: look again in any case.
      timer = setTimeout(heard, lookAgainMs);
      await changed;
    },
    stop() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
