import type { Locale } from "@/lib/i18n/locales.shared";
import type { MessageKind } from "./schema";

export type TemplateText = { subject: string; body: string };

/** Our words for every message until a shop writes its own. */
export const defaultTemplates: Record<Locale, Record<MessageKind, TemplateText>> = {
  en: {
    booked: {
      subject: "Booked: {{service}}, {{date}} at {{time}}",
      body: "Hi {{client_name}},\n\nyour visit to {{shop}} is booked.\n\n{{service}} with {{staff}}\n{{date}} at {{time}}\n{{series}}\n{{price}}\n{{shop_address}}\n\nMove or cancel it: {{manage_link}}\nAdd it to your calendar: {{calendar_link}}\n\n{{policy}}\n\nSee you soon,\n{{shop}}\n{{shop_phone}}",
    },
    moved: {
      subject: "New time: {{date}} at {{time}}",
      body: "Hi {{client_name}},\n\nyour visit to {{shop}} has a new time.\n\n{{service}} with {{staff}}\n{{date}} at {{time}}\n{{series}}\n{{shop_address}}\n\nMove or cancel it: {{manage_link}}\nAdd it to your calendar: {{calendar_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    cancelled: {
      subject: "Cancelled: {{date}} at {{time}}",
      body: "Hi {{client_name}},\n\nyour visit to {{shop}} on {{date}} at {{time}} ({{service}}) is cancelled.\n{{series}}\n\nBook another time: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    reminder: {
      subject: "Reminder: {{date}} at {{time}}",
      body: "Hi {{client_name}},\n\nwe are looking forward to seeing you.\n\n{{service}} with {{staff}}\n{{date}} at {{time}}\n{{shop_address}}\n\nI will be there: {{confirm_link}}\nI cannot come: {{cancel_link}}\n\n{{policy}}\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_joined: {
      subject: "You are on the waiting list of {{shop}}",
      body: "Hi {{client_name}},\n\nwe will write to you as soon as a time for {{service}} is free between {{from_date}} and {{to_date}}.\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_offer: {
      subject: "A time is free: {{date}} at {{time}}",
      body: "Hi {{client_name}},\n\na time has become free at {{shop}}, and you are next.\n\n{{service}} with {{staff}}\n{{date}} at {{time}}\n\nWe keep it for you until {{answer_until}}. Take it or leave it here: {{offer_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_taken: {
      subject: "The time on {{date}} is taken",
      body: "Hi {{client_name}},\n\nthe time on {{date}} at {{time}} has found somebody meanwhile. You keep your place on the list, and we will write again when another one is free.\n\nAll free times: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    review_request: {
      subject: "How was your visit to {{shop}}?",
      body: "Hi {{client_name}},\n\nthank you for coming on {{date}}. How was {{service}} with {{staff}}? It takes half a minute:\n{{review_link}}\n\n{{shop}}",
    },
    deposit_due: {
      subject: "We keep {{date}} at {{time}} for you until {{pay_until}}",
      body: "Hi {{client_name}},\n\nwe keep this time at {{shop}} for you until {{pay_until}}:\n\n{{service}} with {{staff}}\n{{date}} at {{time}}\n\nTo make it yours, please pay the deposit of {{deposit}}. It counts towards the price.\n\nPay, move or cancel: {{manage_link}}\n\n{{policy}}\n\n{{shop}}\n{{shop_phone}}",
    },
    deposit_expired: {
      subject: "{{date}} at {{time}} is free again",
      body: "Hi {{client_name}},\n\nwe did not see the deposit of {{deposit}} for your visit to {{shop}} on {{date}} at {{time}} ({{service}}), so we let the time go. Nothing is charged.\n\nAlready paid? Answer this message and we will sort it out.\n\nWant to come after all? Choose a time here: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
  },
  "pt-BR": {
    booked: {
      subject: "Agendado: {{service}}, {{date}} às {{time}}",
      body: "Olá, {{client_name}}!\n\nSeu horário na {{shop}} está marcado.\n\n{{service}} com {{staff}}\n{{date}} às {{time}}\n{{series}}\n{{price}}\n{{shop_address}}\n\nRemarcar ou cancelar: {{manage_link}}\nAdicionar ao calendário: {{calendar_link}}\n\n{{policy}}\n\nAté breve,\n{{shop}}\n{{shop_phone}}",
    },
    moved: {
      subject: "Novo horário: {{date}} às {{time}}",
      body: "Olá, {{client_name}}!\n\nSua visita à {{shop}} tem um novo horário.\n\n{{service}} com {{staff}}\n{{date}} às {{time}}\n{{series}}\n{{shop_address}}\n\nRemarcar ou cancelar: {{manage_link}}\nAdicionar ao calendário: {{calendar_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    cancelled: {
      subject: "Cancelado: {{date}} às {{time}}",
      body: "Olá, {{client_name}}!\n\nSua visita à {{shop}} em {{date}} às {{time}} ({{service}}) foi cancelada.\n{{series}}\n\nMarcar outro horário: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    reminder: {
      subject: "Lembrete: {{date}} às {{time}}",
      body: "Olá, {{client_name}}!\n\nEstamos esperando você.\n\n{{service}} com {{staff}}\n{{date}} às {{time}}\n{{shop_address}}\n\nEu vou: {{confirm_link}}\nNão posso ir: {{cancel_link}}\n\n{{policy}}\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_joined: {
      subject: "Você está na lista de espera da {{shop}}",
      body: "Olá, {{client_name}}!\n\nAvisaremos assim que houver um horário livre para {{service}} entre {{from_date}} e {{to_date}}.\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_offer: {
      subject: "Um horário ficou livre: {{date}} às {{time}}",
      body: "Olá, {{client_name}}!\n\nUm horário ficou livre na {{shop}} e é a sua vez.\n\n{{service}} com {{staff}}\n{{date}} às {{time}}\n\nGuardamos para você até {{answer_until}}. Aceite ou recuse aqui: {{offer_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_taken: {
      subject: "O horário de {{date}} já foi ocupado",
      body: "Olá, {{client_name}}!\n\nO horário de {{date}} às {{time}} já foi ocupado. Você continua na lista e avisaremos quando surgir outro.\n\nTodos os horários livres: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    review_request: {
      subject: "Como foi sua visita à {{shop}}?",
      body: "Olá, {{client_name}}!\n\nObrigado por vir em {{date}}. Como foi {{service}} com {{staff}}? Leva meio minuto:\n{{review_link}}\n\n{{shop}}",
    },
    deposit_due: {
      subject: "Guardamos {{date}} às {{time}} para você até {{pay_until}}",
      body: "Olá, {{client_name}}!\n\nGuardamos este horário na {{shop}} para você até {{pay_until}}:\n\n{{service}} com {{staff}}\n{{date}} às {{time}}\n\nPara garantir, pague o sinal de {{deposit}}. Ele é descontado do preço.\n\nPagar, remarcar ou cancelar: {{manage_link}}\n\n{{policy}}\n\n{{shop}}\n{{shop_phone}}",
    },
    deposit_expired: {
      subject: "O horário de {{date}} às {{time}} foi liberado",
      body: "Olá, {{client_name}}!\n\nNão encontramos o sinal de {{deposit}} da sua visita à {{shop}} em {{date}} às {{time}} ({{service}}), por isso liberamos o horário. Nada será cobrado.\n\nJá pagou? Responda a esta mensagem e resolvemos.\n\nAinda quer vir? Escolha um horário aqui: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
  },
  ro: {
    booked: {
      subject: "Programat: {{service}}, {{date}}, ora {{time}}",
      body: "Bună, {{client_name}}!\n\nVizita ta la {{shop}} este programată.\n\n{{service}} cu {{staff}}\n{{date}}, ora {{time}}\n{{series}}\n{{price}}\n{{shop_address}}\n\nMută sau anulează: {{manage_link}}\nAdaugă în calendar: {{calendar_link}}\n\n{{policy}}\n\nPe curând,\n{{shop}}\n{{shop_phone}}",
    },
    moved: {
      subject: "Oră nouă: {{date}}, ora {{time}}",
      body: "Bună, {{client_name}}!\n\nVizita ta la {{shop}} are o oră nouă.\n\n{{service}} cu {{staff}}\n{{date}}, ora {{time}}\n{{series}}\n{{shop_address}}\n\nMută sau anulează: {{manage_link}}\nAdaugă în calendar: {{calendar_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    cancelled: {
      subject: "Anulat: {{date}}, ora {{time}}",
      body: "Bună, {{client_name}}!\n\nVizita ta la {{shop}} din {{date}}, ora {{time}} ({{service}}) a fost anulată.\n{{series}}\n\nAlege altă oră: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    reminder: {
      subject: "Memento: {{date}}, ora {{time}}",
      body: "Bună, {{client_name}}!\n\nTe așteptăm cu drag.\n\n{{service}} cu {{staff}}\n{{date}}, ora {{time}}\n{{shop_address}}\n\nVin sigur: {{confirm_link}}\nNu pot veni: {{cancel_link}}\n\n{{policy}}\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_joined: {
      subject: "Ești pe lista de așteptare la {{shop}}",
      body: "Bună, {{client_name}}!\n\nÎți scriem imediat ce se eliberează o oră pentru {{service}} între {{from_date}} și {{to_date}}.\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_offer: {
      subject: "S-a eliberat o oră: {{date}}, ora {{time}}",
      body: "Bună, {{client_name}}!\n\nS-a eliberat o oră la {{shop}} și e rândul tău.\n\n{{service}} cu {{staff}}\n{{date}}, ora {{time}}\n\nO păstrăm pentru tine până la {{answer_until}}. Acceptă sau refuză aici: {{offer_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    waitlist_taken: {
      subject: "Ora din {{date}} s-a ocupat",
      body: "Bună, {{client_name}}!\n\nOra din {{date}}, {{time}}, s-a ocupat între timp. Îți păstrezi locul pe listă și îți scriem când apare alta.\n\nToate orele libere: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
    review_request: {
      subject: "Cum a fost vizita la {{shop}}?",
      body: "Bună, {{client_name}}!\n\nMulțumim că ai venit {{date}}. Cum a fost {{service}} cu {{staff}}? Durează o jumătate de minut:\n{{review_link}}\n\n{{shop}}",
    },
    deposit_due: {
      subject: "Îți păstrăm {{date}}, ora {{time}}, până la {{pay_until}}",
      body: "Bună, {{client_name}}!\n\nÎți păstrăm această oră la {{shop}} până la {{pay_until}}:\n\n{{service}} cu {{staff}}\n{{date}}, ora {{time}}\n\nCa să rămână a ta, te rugăm să plătești avansul de {{deposit}}. Se scade din preț.\n\nPlătește, mută sau anulează: {{manage_link}}\n\n{{policy}}\n\n{{shop}}\n{{shop_phone}}",
    },
    deposit_expired: {
      subject: "Ora din {{date}}, {{time}}, este din nou liberă",
      body: "Bună, {{client_name}}!\n\nNu am găsit avansul de {{deposit}} pentru vizita ta la {{shop}} din {{date}}, ora {{time}} ({{service}}), așa că am eliberat ora. Nu plătești nimic.\n\nAi plătit deja? Răspunde la acest mesaj și rezolvăm.\n\nVrei totuși să vii? Alege o oră aici: {{book_link}}\n\n{{shop}}\n{{shop_phone}}",
    },
  },
};

/** How to greet somebody whose name we do not know. */
export const fallbackName: Record<Locale, string> = { en: "there", "pt-BR": "tudo bem", ro: "dragă client" };
