import { createPlaybook, listPlaybooks } from "@/lib/agents/playbooks";
import { createPlaybookSchema, playbookSchema } from "@/lib/agents/schema";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";

export const GET = route(
  {
    access: "member",
    tag: "Agents",
    summary: "An agent's playbooks",
    params: idParams,
    list: playbookSchema,
  },
  async ({ ctx, params }) => ({ data: await listPlaybooks(ctx, params.id) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Add a playbook",
    params: idParams,
    body: createPlaybookSchema,
    output: playbookSchema,
    status: 201,
  },
  ({ ctx, params, body }) => createPlaybook(ctx, params.id, body),
);
