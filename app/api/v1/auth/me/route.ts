import { route } from "@/lib/api/route";
import { meSchema } from "@/lib/auth/account-views";
import { listMemberships } from "@/lib/tenants/memberships";

export const GET = route(
  { access: "user", tag: "Auth", summary: "Who is signed in, and their businesses", output: meSchema },
  async ({ session }) => {
    const memberships = await listMemberships(session.user.id);
    return { user: session.user, tenants: memberships.map(({ role, tenant }) => ({ ...tenant, role })) };
  },
);
