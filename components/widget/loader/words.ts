const words = {
  en: ["Open chat", "Close chat", "unread", "The chat cannot be reached right now."],
  pt: ["Abrir o chat", "Fechar o chat", "não lidas", "Não foi possível abrir o chat agora."],
  ro: ["Deschide chatul", "Închide chatul", "necitite", "Chatul nu poate fi deschis acum."],
} as const;

/** Open, close, unread, unreachable: the only words on the host page, in the nearest of our languages. */
export function loaderWords(language: string | null | undefined): readonly [string, string, string, string] {
  const code = (language ?? "").slice(0, 2).toLowerCase();
  return words[code as keyof typeof words] ?? words.en;
}
