import { deleteAgent, getAgent, updateAgent } from "@/lib/agents/agents";
import { agentSchema, updateAgentSchema } from "@/lib/agents/schema";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";

export const GET = route(
  { access: "member", tag: "Agents", summary: "One agent", params: idParams, output: agentSchema },
  ({ ctx, params }) => getAgent(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Change an agent",
    params: idParams,
    body: updateAgentSchema,
    output: agentSchema,
  },
  ({ ctx, params, body }) => updateAgent(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Delete an agent that nothing uses",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => deleteAgent(ctx, params.id),
);
