import { duplicateAgent } from "@/lib/agents/agents";
import { agentSchema } from "@/lib/agents/schema";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";

export const POST = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Copy an agent with its playbooks, switched off",
    params: idParams,
    output: agentSchema,
    status: 201,
  },
  ({ ctx, params }) => duplicateAgent(ctx, params.id),
);
