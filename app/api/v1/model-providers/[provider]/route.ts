import { z } from "zod";
import { deleteProviderCredential, saveProviderCredential } from "@/lib/agents/provider-credentials";
import { saveProviderCredentialSchema } from "@/lib/agents/schema";
import { route } from "@/lib/api/route";

const params = z.object({ provider: z.enum(["openai", "google", "huggingface", "compatible"]) });

export const PUT = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Save this business's own key for a provider",
    params,
    body: saveProviderCredentialSchema,
    status: 204,
  },
  ({ ctx, params, body }) => saveProviderCredential(ctx, params.provider, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Agents",
    summary: "Forget this business's own key for a provider",
    params,
    status: 204,
  },
  ({ ctx, params }) => deleteProviderCredential(ctx, params.provider),
);
