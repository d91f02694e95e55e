import type { ToolResult } from "@/lib/ai/tools.shared";
import { call, type Flow, type Turn } from "../turn";

/** Until when changes are possible and what costs something, for the services asked about or for all. */
export function* policies(turn: Turn): Flow<string> {
  const { say, format, reading } = turn;
  const terms = yield* call("get_policies", {});
  if (!terms) return say.unknownFact(false);
  const asked = reading.serviceIds;
  const services = terms.services.filter(({ id }) => !asked.length || asked.includes(id));
  return [
    say.changeLimit(format.duration(terms.changeLimitMin)),
    ...services.map((service) => say.termsOf(service.name, amounts(turn, service, terms.currency))),
  ].join("\n");
}

type Terms = ToolResult<"get_policies">["services"][number];

function amounts({ format }: Turn, terms: Terms, currency: string) {
  const money = (cents: number) => (cents > 0 ? format.money(cents, currency) : null);
  return {
    deposit: money(terms.depositCents),
    late: money(terms.lateCancelFeeCents),
    freeUntil: format.duration(terms.freeCancelMin),
    noShow: money(terms.noShowFeeCents),
  };
}

/** How long somebody would wait who came in right now. */
export function* walkInWait(turn: Turn): Flow<string> {
  const { say, format, reading } = turn;
  const { serviceIds, staffId } = reading;
  const wait = yield* call("walk_in_wait", {
    ...(serviceIds.length ? { serviceIds } : {}),
    ...(staffId && staffId !== "any" ? { staffId } : {}),
  });
  if (!wait) return say.unknownFact(false);
  const { state, waitMin, ahead } = wait;
  return say.wait(state, waitMin ? format.duration(waitMin) : null, ahead);
}
