/** What a person means who answers a reminder with a word. Pure. */
import { foldText } from "@/lib/core/text.shared";

export type ReminderReply = "confirm" | "cancel" | "stop";

const words: Record<ReminderReply, readonly string[]> = {
  stop: ["stop", "stopall", "unsubscribe", "parar", "pare", "sair", "descadastrar", "dezabonare", "opreste"],
  cancel: ["cancel", "c", "no", "2", "cancelar", "nao", "nao vou", "nu", "anulez", "anuleaza", "nu vin"],
  confirm: [
    "yes",
    "y",
    "ok",
    "1",
    "confirm",
    "sim",
    "s",
    "confirmo",
    "confirmar",
    "vou",
    "da",
    "vin",
    "confirmat",
  ],
};

/** The plain answer in a message, in any of our languages; null for anything longer, which is a conversation. */
export function readReminderReply(text: string): ReminderReply | null {
  const bare = foldText(text)
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .trim();
  for (const reply of ["stop", "cancel", "confirm"] as const) {
    if (words[reply].includes(bare)) return reply;
  }
  return null;
}
