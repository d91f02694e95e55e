import type { TurnContext } from "@/lib/ai/tools.shared";
import { missingCatalogue, readCatalogue } from "./catalogue";
import { respond } from "./decide";
import { type DialogueState, initialState } from "./dialogue-state";
import { createFormats, wallClock } from "./format";
import type { HistoryTurn, RecordedCall } from "./history";
import { observe } from "./observe";
import type { Reading, ReadingContext } from "./reading";
import type { Catalogue, ToolRequest, Turn } from "./turn";
import { createWording } from "./wording/choose";

export type Read = (text: string, context: ReadingContext) => Reading;
export type Thought = { kind: "calls"; requests: ToolRequest[] } | { kind: "text"; text: string };

/**
 * What to do next in a conversation. Past turns are replayed against their recorded tool results, so the whole
 * state comes from the history; the last turn goes on until a tool is needed that has not been called yet.
 */
export function think(
  history: HistoryTurn[],
  context: TurnContext,
  offered: ReadonlySet<string>,
  read: Read,
): Thought {
  const current = history.at(-1);
  const missing = missingCatalogue(history, offered);
  if (missing.length) return { kind: "calls", requests: missing };
  const catalogue = readCatalogue(history);
  const namedHere = history.some((turn) => turn.calls.some((call) => call.name === "save_contact"));
  let state = initialState(namedHere ? null : context.contact.name);
  for (const past of history.slice(0, -1)) {
    const turn = prepare(past.customer, state, context, catalogue, read);
    const before = structuredClone(turn.state);
    const thought = run(turn, past.calls, new Set(past.calls.map((call) => call.name)));
    state = thought.kind === "text" ? turn.state : observe({ ...turn, state: before }, past);
  }
  return run(
    prepare(current?.customer ?? "", state, context, catalogue, read),
    current?.calls ?? [],
    offered,
  );
}

function prepare(
  text: string,
  state: DialogueState,
  context: TurnContext,
  catalogue: Catalogue,
  read: Read,
): Turn {
  const reading = read(text, {
    now: context.now,
    timeZone: context.timeZone,
    locale: state.locale ?? context.locale,
    country: context.country,
    services: [
      ...catalogue.services,
      ...catalogue.addOns.map((extra) => ({ ...extra, description: null, category: null })),
    ],
    staff: catalogue.staff,
    expecting: state.expecting,
    nameAsked:
      state.expecting === "confirmation" && state.proposal?.kind === "book" && state.contactName === null,
  });
  const locale = spokenLocale(state, reading) ?? context.locale;
  const own = structuredClone(state);
  own.locale = spokenLocale(state, reading);
  return {
    context,
    catalogue,
    reading,
    state: own,
    say: createWording(locale, context.personality),
    format: createFormats(locale, context.country),
    ...wallClock(context.now, context.timeZone),
  };
}

/** The first sure language stays; a later one must be surer and more than a word or two. */
function spokenLocale(state: DialogueState, reading: Reading): DialogueState["locale"] {
  // An attack is mostly in English: it says nothing about the customer.
  if (reading.intents.has("injection")) return state.locale;
  if (state.locale === null) return reading.localeConfidence >= 0.5 ? reading.locale : null;
  const switches = reading.localeConfidence >= 0.8 && reading.normalised.split(/\s+/).length >= 3;
  return switches ? reading.locale : state.locale;
}

/** Feeds recorded results to the decision, call by call in order; stops at the first call that was not made yet. */
function run(turn: Turn, recorded: RecordedCall[], offered: ReadonlySet<string>): Thought {
  const left = [...recorded];
  const flow = respond(turn);
  let step = flow.next();
  while (!step.done) {
    const open: ToolRequest[] = [];
    const answers = step.value.map((request) => {
      const at = left.findIndex((call) => call.name === request.name);
      if (at >= 0) return left.splice(at, 1)[0]?.result;
      if (offered.has(request.name)) open.push(request);
      return undefined;
    });
    if (open.length) return { kind: "calls", requests: open };
    step = flow.next(answers);
  }
  return { kind: "text", text: step.value };
}
