import { z } from "zod";
import { deletePlaybook, getPlaybook, updatePlaybook } from "@/lib/agents/playbooks";
import { playbookSchema, updatePlaybookSchema } from "@/lib/agents/schema";
import { idSchema } from "@/lib/api/params";
import { route } from "@/lib/api/route";

const params = z.object({ id: idSchema, playbookId: idSchema });

export const GET = route(
  { access: "member", tag: "Agents", summary: "One playbook", params, output: playbookSchema },
  ({ ctx, params }) => getPlaybook(ctx, params.id, params.playbookId),
);

export const PUT = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Change a playbook",
    params,
    body: updatePlaybookSchema,
    output: playbookSchema,
  },
  ({ ctx, params, body }) => updatePlaybook(ctx, params.id, params.playbookId, body),
);

export const DELETE = route(
  { access: "member", tag: "Agents", summary: "Delete a playbook", params, status: 204 },
  ({ ctx, params }) => deletePlaybook(ctx, params.id, params.playbookId),
);
