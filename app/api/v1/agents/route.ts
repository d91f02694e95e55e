import { createAgent, listAgents } from "@/lib/agents/agents";
import { agentSchema, createAgentSchema } from "@/lib/agents/schema";
import { listQuery } from "@/lib/api/list-query";
import { route } from "@/lib/api/route";

export const GET = route(
  {
    access: "member",
    tag: "Agents",
    summary: "List agents, newest first",
    query: listQuery,
    list: agentSchema,
  },
  ({ ctx, query }) => listAgents(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Create an agent",
    body: createAgentSchema,
    output: agentSchema,
    status: 201,
  },
  ({ ctx, body }) => createAgent(ctx, body),
);
