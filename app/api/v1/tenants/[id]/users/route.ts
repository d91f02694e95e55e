import { z } from "zod";
import { ownTenant } from "@/lib/api/own-tenant";
import { route } from "@/lib/api/route";
import { inviteMember, listTeam } from "@/lib/tenants/team";
import { invitedSchema, inviteSchema, teamSchema } from "@/lib/tenants/team.shared";

const params = z.object({ id: z.string().max(64) });

export const GET = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "The team and its open invitations",
    params,
    output: teamSchema,
  },
  ({ ctx, params }) => listTeam(ownTenant(ctx, params.id)),
);

export const POST = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Invite somebody; the link is answered once",
    params,
    body: inviteSchema,
    output: invitedSchema,
    status: 201,
  },
  ({ ctx, params, body }) => inviteMember(ownTenant(ctx, params.id), body),
);
