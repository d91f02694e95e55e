import type { ToolName } from "@/lib/ai/tools.shared";
import type { HistoryTurn } from "./history";
import { type Catalogue, parseResult, type ToolRequest } from "./turn";

/** The shop's services and staff as the latest tool results of this conversation told them. */
export function readCatalogue(history: HistoryTurn[]): Catalogue {
  const services = latest(history, "list_services");
  const staff = latest(history, "list_staff");
  return {
    currency: services?.currency ?? "USD",
    services: services?.services ?? [],
    addOns: services?.addOns ?? [],
    staff: staff?.staff ?? [],
  };
}

/** What has to be asked before anything can be understood; nothing once it was asked in this turn or is known. */
export function missingCatalogue(history: HistoryTurn[], offered: ReadonlySet<string>): ToolRequest[] {
  const names: ToolName[] = ["list_services", "list_staff"];
  return names
    .filter((name) => offered.has(name))
    .filter((name) => !history.at(-1)?.calls.some((call) => call.name === name))
    .filter(
      (name) =>
        !history.some((turn) => turn.calls.some((call) => call.name === name && valid(name, call.result))),
    )
    .map((name) => ({ name, input: {} }));
}

function valid(name: ToolName, result: unknown): boolean {
  return parseResult(name, result) !== null;
}

function latest<N extends "list_services" | "list_staff">(history: HistoryTurn[], name: N) {
  for (const turn of history.toReversed()) {
    for (const call of turn.calls.toReversed()) {
      const result = call.name === name ? parseResult(name, call.result) : null;
      if (result) return result;
    }
  }
  return null;
}
