import { route } from "@/lib/api/route";
import { signedInSchema } from "@/lib/auth/account-views";
import { openApiSession } from "@/lib/auth/open-api-session";
import { registerSchema } from "@/lib/auth/schema";
import { registerBusiness } from "@/lib/onboarding/register-business";

export const POST = route(
  {
    access: "public",
    tag: "Auth",
    summary: "Create a business and its first administrator",
    body: registerSchema,
    output: signedInSchema,
    status: 201,
    rate: "auth",
  },
  async ({ body, caller }) => {
    const { user, tenant } = await registerBusiness(body, caller);
    return { user, tenant: { ...tenant, role: "TENANT_ADMIN" }, ...(await openApiSession(user.id, caller)) };
  },
);
