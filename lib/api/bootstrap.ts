import { appUrl } from "@/lib/core/env";
import { registerSocketActions } from "@/lib/realtime/socket-actions";
import { socketHandlers } from "@/lib/widget/socket-handlers";

/** Plugs the domains into what lies below them; called once when a serving process starts. */
export function bootstrap(): void {
  // next-auth would take port 3000 of this machine for our address in its links and redirects.
  process.env.NEXTAUTH_URL ??= appUrl();
  registerSocketActions(socketHandlers);
}
