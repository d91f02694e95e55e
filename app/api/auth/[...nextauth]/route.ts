import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

// Made per request: secrets exist only once the app has started, not while it is built.
async function handle(request: Request, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, nextAuthOptions());
}

export { handle as GET, handle as POST };
