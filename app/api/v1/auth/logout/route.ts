import { route } from "@/lib/api/route";
import { revokeSession } from "@/lib/auth/sessions";

export const POST = route(
  { access: "user", tag: "Auth", summary: "End this session", status: 204 },
  async ({ session }) => {
    await revokeSession(session.id);
  },
);
