import { toggleAgent } from "@/lib/agents/agents";
import { agentSchema } from "@/lib/agents/schema";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";

export const POST = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Switch an agent on or off",
    params: idParams,
    output: agentSchema,
  },
  ({ ctx, params }) => toggleAgent(ctx, params.id),
);
