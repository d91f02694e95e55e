/** Every word of the chat frame. A dictionary of its own keeps the bundle small; all three languages always. */
const en = {
  close: "Close chat",
  assistant: "Virtual assistant",
  person: "You are talking to {name}",
  aPerson: "someone on our team",
  waitingPerson: "A person will answer you here",
  conversation: "Conversation",
  placeholder: "Write a message…",
  message: "Message",
  send: "Send",
  typing: "{name} is typing…",
  sending: "Sending…",
  failed: "Not sent.",
  retry: "Try again",
  waiting: "Will be sent when you are back online",
  offline: "You are offline. Messages wait here until the connection is back.",
  reconnecting: "Connecting again…",
  away: "We are away right now. Leave a message and how to reach you, and we will get back to you.",
  name: "Your name",
  email: "Your e-mail",
  tooLong: "That is too long. Please shorten it.",
  slowDown: "Too many messages at once. We will try again in a moment.",
  suggestions: "Suggestions",
  sources: "Sources",
  you: "You",
  today: "Today",
  yesterday: "Yesterday",
  rateTitle: "How was this conversation?",
  stars: "{n} of 5",
  rateComment: "Anything to add? (optional)",
  rateSend: "Send rating",
  rateThanks: "Thank you for your rating!",
  newMessages: "New messages",
  ended: "This conversation was closed. Write to start again.",
};
export type Words = typeof en;

const ptBR: Words = {
  close: "Fechar o chat",
  assistant: "Assistente virtual",
  person: "Você está falando com {name}",
  aPerson: "alguém da nossa equipe",
  waitingPerson: "Uma pessoa vai responder você aqui",
  conversation: "Conversa",
  placeholder: "Escreva uma mensagem…",
  message: "Mensagem",
  send: "Enviar",
  typing: "{name} está digitando…",
  sending: "Enviando…",
  failed: "Não enviada.",
  retry: "Tentar de novo",
  waiting: "Será enviada quando a conexão voltar",
  offline: "Você está sem conexão. As mensagens esperam aqui até ela voltar.",
  reconnecting: "Conectando de novo…",
  away: "Não estamos disponíveis agora. Deixe uma mensagem e um contato, e responderemos.",
  name: "Seu nome",
  email: "Seu e-mail",
  tooLong: "A mensagem é longa demais. Encurte, por favor.",
  slowDown: "Muitas mensagens de uma vez. Tentaremos de novo em instantes.",
  suggestions: "Sugestões",
  sources: "Fontes",
  you: "Você",
  today: "Hoje",
  yesterday: "Ontem",
  rateTitle: "Como foi esta conversa?",
  stars: "{n} de 5",
  rateComment: "Quer acrescentar algo? (opcional)",
  rateSend: "Enviar avaliação",
  rateThanks: "Obrigado pela avaliação!",
  newMessages: "Novas mensagens",
  ended: "Esta conversa foi encerrada. Escreva para recomeçar.",
};

const ro: Words = {
  close: "Închide chatul",
  assistant: "Asistent virtual",
  person: "Vorbești cu {name}",
  aPerson: "cineva din echipa noastră",
  waitingPerson: "O persoană îți va răspunde aici",
  conversation: "Conversație",
  placeholder: "Scrie un mesaj…",
  message: "Mesaj",
  send: "Trimite",
  typing: "{name} scrie…",
  sending: "Se trimite…",
  failed: "Nu s-a trimis.",
  retry: "Încearcă din nou",
  waiting: "Se va trimite când revine conexiunea",
  offline: "Nu ai conexiune. Mesajele așteaptă aici până revine.",
  reconnecting: "Se reconectează…",
  away: "Acum nu suntem disponibili. Lasă un mesaj și un contact și îți vom răspunde.",
  name: "Numele tău",
  email: "E-mailul tău",
  tooLong: "Mesajul este prea lung. Te rugăm să îl scurtezi.",
  slowDown: "Prea multe mesaje deodată. Încercăm din nou imediat.",
  suggestions: "Sugestii",
  sources: "Surse",
  you: "Tu",
  today: "Astăzi",
  yesterday: "Ieri",
  rateTitle: "Cum a fost această conversație?",
  stars: "{n} din 5",
  rateComment: "Dorești să adaugi ceva? (opțional)",
  rateSend: "Trimite evaluarea",
  rateThanks: "Mulțumim pentru evaluare!",
  newMessages: "Mesaje noi",
  ended: "Conversația a fost închisă. Scrie pentru a o relua.",
};

export const dictionaries = { en, "pt-BR": ptBR, ro };
export type WidgetLocale = keyof typeof dictionaries;

/** The nearest of our languages to a tag, else the fallback. */
export function pickLocale(tag: string | null | undefined, fallback: WidgetLocale): WidgetLocale {
  const code = (tag ?? "").slice(0, 2).toLowerCase();
  if (code === "pt") return "pt-BR";
  return code === "ro" || code === "en" ? code : fallback;
}

/** Puts values into `{placeholders}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
