/** Limits of the agent's turns, from the environment with safe defaults. Read at every use: tests set them late. */
export type TurnSettings = {
  /** How long to wait for the rest when the customer's last words look unfinished; 0 = never. */
  debounceMs: number;
  /** Answers per conversation and day (UTC), then a person takes over. */
  maxTurnsPerConversation: number;
  maxTurnsPerTenant: number;
  /** Model cost per conversation and day, and per tenant and day, in micros of a US dollar. */
  maxCostPerConversation: number;
  maxCostPerTenant: number;
  /** When the answer is looked at again in case the live request died, in seconds. */
  rescueAfterSec: number;
  /** How long a claim to answer holds when its process died; a living one renews it. */
  leaseMs: number;
};

/** The settings in force. */
export function turnSettings(): TurnSettings {
  return {
    debounceMs: number("INBOX_DEBOUNCE_MS", process.env.VITEST ? 0 : 900),
    maxTurnsPerConversation: number("AGENT_MAX_TURNS_PER_CONVERSATION", 100),
    maxTurnsPerTenant: number("AGENT_MAX_TURNS_PER_TENANT", 10_000),
    maxCostPerConversation: number("AGENT_MAX_COST_MICROS_PER_CONVERSATION", 1_000_000),
    maxCostPerTenant: number("AGENT_MAX_COST_MICROS_PER_TENANT", 50_000_000),
    rescueAfterSec: number("INBOX_RESCUE_AFTER_SEC", 30),
    leaseMs: Math.max(1_000, number("INBOX_LEASE_MS", 15_000)),
  };
}

function number(name: string, fallback: number): number {
  const value = Number(process.env[name] || fallback);
  return Number.isFinite(value) && value >= 0 ? value : fallback;
}
