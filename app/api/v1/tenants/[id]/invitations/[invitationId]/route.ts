import { z } from "zod";
import { ownTenant } from "@/lib/api/own-tenant";
import { idSchema } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { revokeInvitation } from "@/lib/tenants/team";

const params = z.object({ id: z.string().max(64), invitationId: idSchema });

export const DELETE = route(
  { access: "member", tag: "Tenants", summary: "Take an invitation back", params, status: 204 },
  ({ ctx, params }) => revokeInvitation(ownTenant(ctx, params.id), params.invitationId),
);
