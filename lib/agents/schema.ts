/** The vocabulary of agents, shared with the browser. */
import { z } from "zod";
import { providers } from "@/lib/ai/providers.shared";
import { toolNames } from "@/lib/ai/tools.shared";
import { lineSchema, optionalLine, optionalText, textSchema } from "@/lib/core/text.shared";
import { locales } from "@/lib/i18n/locales.shared";

export const personalities = ["formal", "casual", "friendly", "professional"] as const;
export const activeWhenOptions = ["always", "business_hours", "outside_hours"] as const;
export const autonomies = ["draft", "auto"] as const;

export const handoffRulesSchema = z.object({
  /** A message with one of these goes to a person at once. */
  keywords: z.array(lineSchema(60)).max(50).default([]),
});

export const agentSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  objective: z.string().nullable(),
  personality: z.enum(personalities),
  provider: z.enum(providers),
  model: z.string(),
  temperature: z.number(),
  maxTokens: z.number().int(),
  systemPrompt: z.string().nullable(),
  languages: z.array(z.string()),
  tools: z.array(z.string()),
  greeting: z.string().nullable(),
  fallback: z.string().nullable(),
  handoffRules: handoffRulesSchema,
  activeWhen: z.enum(activeWhenOptions),
  isActive: z.boolean(),
  version: z.number().int(),
  createdAt: z.string(),
  /** Whether its provider can be reached with the keys there are; if not, the built-in model answers. */
  providerReady: z.boolean(),
});
export type AgentView = z.infer<typeof agentSchema>;

export const createAgentSchema = z.strictObject({
  name: lineSchema(80),
  description: optionalLine(300),
  objective: optionalText(2000),
  personality: z.enum(personalities).default("friendly"),
  provider: z.enum(providers).default("builtin"),
  model: lineSchema(120).default("receptionist"),
  temperature: z.number().min(0).max(2).default(0.3),
  maxTokens: z.number().int().min(1).max(200_000).default(1024),
  systemPrompt: optionalText(20_000),
  /** Empty = every language of the product. */
  languages: z.array(z.enum(locales)).max(locales.length).default([]),
  tools: z
    .array(z.enum(toolNames))
    .max(toolNames.length)
    .default([...toolNames]),
  greeting: optionalText(1000),
  fallback: optionalText(1000),
  handoffRules: handoffRulesSchema.default({ keywords: [] }),
  activeWhen: z.enum(activeWhenOptions).default("always"),
  isActive: z.boolean().default(true),
});
export type CreateAgent = z.input<typeof createAgentSchema>;

// Defaults would overwrite what is there, so an update names its fields anew.
export const updateAgentSchema = z.strictObject({
  name: lineSchema(80).optional(),
  description: optionalLine(300),
  objective: optionalText(2000),
  personality: z.enum(personalities).optional(),
  provider: z.enum(providers).optional(),
  model: lineSchema(120).optional(),
  temperature: z.number().min(0).max(2).optional(),
  maxTokens: z.number().int().min(1).max(200_000).optional(),
  systemPrompt: optionalText(20_000),
  languages: z.array(z.enum(locales)).max(locales.length).optional(),
  tools: z.array(z.enum(toolNames)).max(toolNames.length).optional(),
  greeting: optionalText(1000),
  fallback: optionalText(1000),
  handoffRules: handoffRulesSchema.optional(),
  activeWhen: z.enum(activeWhenOptions).optional(),
  isActive: z.boolean().optional(),
});
export type UpdateAgent = z.infer<typeof updateAgentSchema>;

export const playbookSchema = z.object({
  id: z.string(),
  agentId: z.string(),
  name: z.string(),
  trigger: z.string(),
  steps: z.string(),
  allowedTools: z.array(z.string()),
  autonomy: z.enum(autonomies),
  isActive: z.boolean(),
  position: z.number().int(),
});
export type PlaybookView = z.infer<typeof playbookSchema>;

export const createPlaybookSchema = z.strictObject({
  name: lineSchema(80),
  trigger: textSchema(500, 1),
  steps: textSchema(5000, 1),
  allowedTools: z
    .array(z.enum(toolNames))
    .max(toolNames.length)
    .default([...toolNames]),
  autonomy: z.enum(autonomies).default("auto"),
  isActive: z.boolean().default(true),
  position: z.number().int().min(0).max(1000).default(0),
});
export type CreatePlaybook = z.input<typeof createPlaybookSchema>;
export const updatePlaybookSchema = z.strictObject({
  name: lineSchema(80).optional(),
  trigger: textSchema(500, 1).optional(),
  steps: textSchema(5000, 1).optional(),
  allowedTools: z.array(z.enum(toolNames)).max(toolNames.length).optional(),
  autonomy: z.enum(autonomies).optional(),
  isActive: z.boolean().optional(),
  position: z.number().int().min(0).max(1000).optional(),
});
export type UpdatePlaybook = z.infer<typeof updatePlaybookSchema>;

/** A tenant's own key for a provider; the key itself is never shown again. */
export const providerCredentialSchema = z.object({
  provider: z.enum(providers),
  /** "…" and the last four characters; null when the operator's key (or none) is used. */
  hint: z.string().nullable(),
  baseUrl: z.string().nullable(),
  source: z.enum(["tenant", "operator", "none"]),
  ready: z.boolean(),
});
export type ProviderCredentialView = z.infer<typeof providerCredentialSchema>;
export const saveProviderCredentialSchema = z.strictObject({
  apiKey: z.string().min(8).max(500).regex(/^\S+$/),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable()
    .optional(),
});

/** A quick reply under an answer. */
export const actionSchema = z.object({ type: z.literal("reply"), label: z.string(), value: z.string() });
export type Action = z.infer<typeof actionSchema>;
export const citationSchema = z.object({ title: z.string(), url: z.string().nullable().optional() });
export type Citation = z.infer<typeof citationSchema>;

/** The trace of an answer as people see it. */
export const traceSchema = z.object({
  id: z.string().nullable(),
  provider: z.string(),
  model: z.string(),
  outcome: z.string(),
  steps: z.array(
    z.object({
      provider: z.string(),
      model: z.string(),
      text: z.string(),
      ms: z.number(),
      toolCalls: z.array(
        z.object({
          name: z.string(),
          input: z.unknown(),
          output: z.unknown().optional(),
          error: z.string().optional(),
          ms: z.number(),
        }),
      ),
    }),
  ),
  fallbacks: z.array(z.object({ provider: z.string(), model: z.string(), reason: z.string() })),
  playbooks: z.array(z.string()),
  inputTokens: z.number(),
  outputTokens: z.number(),
  costMicros: z.number(),
  firstTokenMs: z.number().nullable(),
  totalMs: z.number(),
  createdAt: z.string().nullable(),
});
export type TraceView = z.infer<typeof traceSchema>;

/** A trace with the message that came of it; null when the agent stayed silent. */
export const messageTraceSchema = traceSchema.extend({ messageId: z.string().nullable() });
export type MessageTrace = z.infer<typeof messageTraceSchema>;

export const testAgentSchema = z.strictObject({
  message: textSchema(4000, 1),
  history: z
    .array(z.strictObject({ role: z.enum(["user", "assistant"]), content: textSchema(4000, 1) }))
    .max(50)
    .default([]),
  /** What an earlier test turn returned; carries offers and tool results of the dry run. */
  session: z.string().max(200_000).optional(),
});
export const testAnswerSchema = z.object({
  text: z.string(),
  outcome: z.string(),
  actions: z.array(actionSchema),
  trace: traceSchema,
  session: z.string(),
});
