import { route } from "@/lib/api/route";
import { refreshSchema, tokensSchema } from "@/lib/auth/schema";
import { rotateTokens } from "@/lib/auth/tokens";

export const POST = route(
  {
    access: "public",
    tag: "Auth",
    summary: "Swap a refresh token for a new pair; each works once",
    body: refreshSchema,
    output: tokensSchema,
  },
  ({ body }) => rotateTokens(body.refreshToken),
);
