import { testAgentSchema, testAnswerSchema } from "@/lib/agents/schema";
import { testAgent } from "@/lib/agents/test-agent";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";

export const POST = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Answer a message with the full trace, touching no real data",
    params: idParams,
    body: testAgentSchema,
    output: testAnswerSchema,
  },
  ({ ctx, params, body }) => testAgent(ctx, params.id, body),
);
