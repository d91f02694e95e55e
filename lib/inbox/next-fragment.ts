import { conversationRoom } from "@/lib/realtime/events";
import { subscribe } from "@/lib/realtime/hub";

/** Listens for the customer's next message in this process (with Redis in any); create it before looking at the database. */
export function nextFragment(conversationId: string) {
  let isHeard = false;
  let isTaken = false;
  let decide: (isHeard: boolean) => void = () => undefined;
  let stillTyping: () => void = () => undefined;
  const unsubscribe = subscribe(conversationRoom(conversationId), ({ wire, payload }) => {
    const message = payload.message as { author?: string } | undefined;
    if (wire === "new_message" && message?.author === "customer") {
      isHeard = true;
      decide(true);
    } else if (wire === "user_typing" && payload.author === "customer" && payload.typing === true) {
      stillTyping();
    } else if (wire === "conversation_update" && payload.owner === "human") {
      isTaken = true;
      decide(false);
    }
  });
  return {
    /** Whether a message comes within `quietMs` of silence; typing begins the silence anew, `mostMs` ends it. */
    async comes(quietMs: number, mostMs: number): Promise<boolean> {
      if (isHeard || isTaken || mostMs <= 0) return isHeard;
      let quiet: NodeJS.Timeout | undefined;
      const most = setTimeout(() => decide(false), mostMs);
      try {
        return await new Promise<boolean>((resolve) => {
          decide = resolve;
          stillTyping = () => {
            clearTimeout(quiet);
            quiet = setTimeout(() => resolve(false), quietMs);
          };
          stillTyping();
        });
      } finally {
        clearTimeout(quiet);
        clearTimeout(most);
      }
    },
    stop: unsubscribe,
  };
}
