import type { Locale } from "@/lib/i18n/locales.shared";
import { shopWeek } from "./hours";
import type { StarterKit } from "./starter-kit";

const lunches: [string, string][] = [
  ["12:00", "13:00"],
  ["13:00", "14:00"],
  ["12:30", "13:30"],
];

function team(names: [string, string, string]): StarterKit["staff"] {
  const colors = ["teal", "violet", "amber"] as const;
  return names.map((name, index) => ({
    name,
    color: colors[index] ?? "teal",
    hours: shopWeek({ mondays: index !== 2, lunch: lunches[index] ?? ["12:00", "13:00"] }),
  }));
}

export const barbershopKit: Record<Locale, StarterKit> = {
  "pt-BR": {
    services: [
      {
        name: "Corte de cabelo",
        description: "Máquina, tesoura e acabamento na navalha.",
        category: "Cabelo",
        durationMin: 30,
        priceCents: 5000,
        color: "teal",
      },
      {
        name: "Barba",
        description: "Toalha quente, navalha e hidratação.",
        category: "Barba",
        durationMin: 30,
        priceCents: 4000,
        color: "amber",
      },
      {
        name: "Corte e barba",
        description: "O combo completo.",
        category: "Combos",
        durationMin: 60,
        priceCents: 8000,
        color: "violet",
      },
      {
        name: "Corte infantil",
        description: "Até 10 anos.",
        category: "Cabelo",
        durationMin: 30,
        priceCents: 4000,
        color: "blue",
      },
      {
        name: "Sobrancelha",
        description: "Na navalha ou na pinça.",
        category: "Detalhes",
        durationMin: 15,
        priceCents: 2000,
        color: "rose",
      },
    ],
    staff: team(["Rafael", "João", "Bruno"]),
    agent: {
      name: "Bia",
      description: "Recepcionista da barbearia",
      objective:
        "Responder clientes, marcar, remarcar e cancelar horários sem conflito e chamar uma pessoa quando precisar.",
      greeting: "Oi! Sou a Bia, da recepção. Quer marcar um horário?",
      fallback: "Não consegui entender. Vou chamar alguém da equipe.",
    },
    playbooks: [
      {
        name: "Marcar horário",
        trigger: "O cliente quer marcar um corte, barba ou outro serviço",
        steps:
          "1. Descubra serviço, dia, hora e barbeiro (se houver preferência).\n2. Consulte os horários livres.\n3. Proponha um horário com preço e duração e peça confirmação.\n4. Marque só depois do sim e confirme com os dados do agendamento.",
      },
      {
        name: "Remarcar ou cancelar",
        trigger: "O cliente quer mudar ou cancelar um horário que já tem",
        steps:
          "1. Veja os horários do cliente.\n2. Se houver mais de um, pergunte qual.\n3. Proponha a mudança e peça confirmação.\n4. Altere e confirme.",
      },
      {
        name: "Cliente insatisfeito",
        trigger: "Reclamação, problema com atendimento anterior ou pedido de reembolso",
        steps: "1. Peça desculpas em uma frase.\n2. Não prometa nada.\n3. Passe para uma pessoa.",
      },
    ],
    suggestions: ["Quero cortar o cabelo amanhã", "Quanto custa corte e barba?", "Qual o horário de vocês?"],
  },
  en: {
    services: [
      {
        name: "Haircut",
        description: "Clippers, scissors and a razor finish.",
        category: "Hair",
        durationMin: 30,
        priceCents: 3500,
        color: "teal",
      },
      {
        name: "Beard trim",
        description: "Hot towel, razor and oil.",
        category: "Beard",
        durationMin: 30,
        priceCents: 2500,
        color: "amber",
      },
      {
        name: "Haircut and beard",
        description: "The full combo.",
        category: "Combos",
        durationMin: 60,
        priceCents: 5500,
        color: "violet",
      },
      {
        name: "Kids' cut",
        description: "Up to 10 years.",
        category: "Hair",
        durationMin: 30,
        priceCents: 2500,
        color: "blue",
      },
      {
        name: "Eyebrows",
        description: "Razor or tweezers.",
        category: "Details",
        durationMin: 15,
        priceCents: 1500,
        color: "rose",
      },
    ],
    staff: team(["Ray", "Joe", "Bruno"]),
    agent: {
      name: "Bea",
      description: "Front desk of the barbershop",
      objective:
        "Answer customers, book, move and cancel appointments without conflicts, and call a person when needed.",
      greeting: "Hi! I'm Bea at the front desk. Would you like to book a time?",
      fallback: "I didn't get that. Let me call somebody from the team.",
    },
    playbooks: [
      {
        name: "Book a time",
        trigger: "The customer wants a haircut, beard trim or another service",
        steps:
          "1. Find out service, day, time and barber (if they have a preference).\n2. Look up the free times.\n3. Propose a time with price and duration and ask for confirmation.\n4. Book only after a yes and confirm with the appointment's facts.",
      },
      {
        name: "Move or cancel",
        trigger: "The customer wants to change or cancel an appointment they have",
        steps:
          "1. Look up the customer's appointments.\n2. If there are several, ask which one.\n3. Propose the change and ask for confirmation.\n4. Change it and confirm.",
      },
      {
        name: "Unhappy customer",
        trigger: "A complaint, a problem with an earlier visit, or a refund",
        steps: "1. Apologise in one sentence.\n2. Promise nothing.\n3. Hand over to a person.",
      },
    ],
    suggestions: ["I'd like a haircut tomorrow", "How much is a cut and beard?", "What are your hours?"],
  },
  ro: {
    services: [
      {
        name: "Tuns",
        description: "Mașină, foarfecă și finisaj cu briciul.",
        category: "Păr",
        durationMin: 30,
        priceCents: 6000,
        color: "teal",
      },
      {
        name: "Barbă",
        description: "Prosop cald, brici și ulei.",
        category: "Barbă",
        durationMin: 30,
        priceCents: 5000,
        color: "amber",
      },
      {
        name: "Tuns și barbă",
        description: "Pachetul complet.",
        category: "Pachete",
        durationMin: 60,
        priceCents: 10000,
        color: "violet",
      },
      {
        name: "Tuns copii",
        description: "Până la 10 ani.",
        category: "Păr",
        durationMin: 30,
        priceCents: 4500,
        color: "blue",
      },
      {
        name: "Sprâncene",
        description: "Cu briciul sau cu penseta.",
        category: "Detalii",
        durationMin: 15,
        priceCents: 2500,
        color: "rose",
      },
    ],
    staff: team(["Andrei", "Mihai", "Radu"]),
    agent: {
      name: "Bianca",
      description: "Recepția frizeriei",
      objective:
        "Răspunde clienților, programează, mută și anulează fără suprapuneri și cheamă un om când e nevoie.",
      greeting: "Bună! Sunt Bianca, de la recepție. Vrei să faci o programare?",
      fallback: "Nu am înțeles. Chem pe cineva din echipă.",
    },
    playbooks: [
      {
        name: "Programare",
        trigger: "Clientul vrea un tuns, o barbă sau alt serviciu",
        steps:
          "1. Află serviciul, ziua, ora și frizerul (dacă are o preferință).\n2. Caută orele libere.\n3. Propune o oră cu preț și durată și cere confirmarea.\n4. Programează doar după da și confirmă cu datele programării.",
      },
      {
        name: "Mutare sau anulare",
        trigger: "Clientul vrea să schimbe sau să anuleze o programare",
        steps:
          "1. Vezi programările clientului.\n2. Dacă sunt mai multe, întreabă care.\n3. Propune schimbarea și cere confirmarea.\n4. Schimbă și confirmă.",
      },
      {
        name: "Client nemulțumit",
        trigger: "O reclamație, o problemă la o vizită anterioară sau o rambursare",
        steps: "1. Cere scuze într-o propoziție.\n2. Nu promite nimic.\n3. Predă conversația unui om.",
      },
    ],
    suggestions: ["Vreau să mă tund mâine", "Cât costă tuns și barbă?", "Ce program aveți?"],
  },
};
