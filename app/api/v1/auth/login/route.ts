import { route } from "@/lib/api/route";
import { signedInSchema } from "@/lib/auth/account-views";
import { openApiSession } from "@/lib/auth/open-api-session";
import { loginSchema } from "@/lib/auth/schema";
import { verifyCredentials } from "@/lib/auth/sign-in";
import { listMemberships } from "@/lib/tenants/memberships";

export const POST = route(
  {
    access: "public",
    tag: "Auth",
    summary: "Sign in and get an access and a refresh token",
    body: loginSchema,
    output: signedInSchema,
    rate: "auth",
  },
  async ({ body, caller }) => {
    const user = await verifyCredentials(body);
    const [first] = await listMemberships(user.id);
    const tenant = first ? { ...first.tenant, role: first.role } : null;
    return { user, tenant, ...(await openApiSession(user.id, caller)) };
  },
);
