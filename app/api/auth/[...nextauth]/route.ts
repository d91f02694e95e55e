import NextAuth from "next-auth";
import { limitSignIn } from "@/lib/api/limit-sign-in";
import { nextAuthOptions } from "@/lib/auth/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

// Made per request: secrets exist only once the app has started, not while it is built.
async function handle(request: Request, context: Context): Promise<Response> {
  const refused = await limitSignIn(request, (await context.params).nextauth);
  return refused ?? NextAuth(request as never, context as never, nextAuthOptions());
}

export { handle as GET, handle as POST };
