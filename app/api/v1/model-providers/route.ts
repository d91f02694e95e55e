import { listProviderCredentials } from "@/lib/agents/provider-credentials";
import { providerCredentialSchema } from "@/lib/agents/schema";
import { route } from "@/lib/api/route";

export const GET = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Which model providers can be used, and with whose key",
    list: providerCredentialSchema,
  },
  async ({ ctx }) => ({ data: await listProviderCredentials(ctx) }),
);
