import { z } from "zod";
import { route } from "@/lib/api/route";
import { getOpenInvitation } from "@/lib/tenants/accept-invitation";
import { openInvitationSchema } from "@/lib/tenants/team.shared";

const params = z.object({ token: z.string().min(20).max(100) });

export const GET = route(
  {
    access: "public",
    tag: "Tenants",
    summary: "What a link invites to",
    params,
    output: openInvitationSchema,
  },
  ({ params }) => getOpenInvitation(params.token),
);
