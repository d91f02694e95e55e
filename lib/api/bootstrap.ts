import { registerSocketActions } from "@/lib/realtime/socket-actions";
import { socketHandlers } from "@/lib/widget/socket-handlers";

/** Plugs the domains into what lies below them; called once when a serving process starts. */
export function bootstrap(): void {
  registerSocketActions(socketHandlers);
}
