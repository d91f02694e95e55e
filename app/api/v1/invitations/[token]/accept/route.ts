import { z } from "zod";
import { route } from "@/lib/api/route";
import { acceptInvitation, acceptInvitationSchema } from "@/lib/tenants/accept-invitation";

const params = z.object({ token: z.string().min(20).max(100) });

export const POST = route(
  {
    access: "public",
    tag: "Tenants",
    summary: "Join the business that invited you",
    params,
    body: acceptInvitationSchema,
    output: z.object({ userId: z.string(), slug: z.string() }),
    rate: "auth",
  },
  ({ params, body, session, caller }) => acceptInvitation(params.token, body, session?.user ?? null, caller),
);
