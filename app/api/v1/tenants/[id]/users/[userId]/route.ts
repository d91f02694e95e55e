import { z } from "zod";
import { ownTenant } from "@/lib/api/own-tenant";
import { idSchema } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { removeMember, updateMember } from "@/lib/tenants/team";
import { memberSchema, updateMemberSchema } from "@/lib/tenants/team.shared";

const params = z.object({ id: z.string().max(64), userId: idSchema });

export const PUT = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Change a member's role or calendar",
    params,
    body: updateMemberSchema,
    output: memberSchema,
  },
  ({ ctx, params, body }) => updateMember(ownTenant(ctx, params.id), params.userId, body),
);

export const DELETE = route(
  { access: "member", tag: "Tenants", summary: "Remove a member", params, status: 204 },
  ({ ctx, params }) => removeMember(ownTenant(ctx, params.id), params.userId),
);
