import type { Locale } from "@/lib/i18n/locales.shared";
import { barbershopKit } from "./barbershop";
import { officeWeek } from "./hours";
import type { StarterKit } from "./starter-kit";

type ServiceRow = [name: string, durationMin: number, priceCents: number];

function kits(rows: Record<Locale, { services: ServiceRow[]; person: string }>): Record<Locale, StarterKit> {
  const build = (locale: Locale): StarterKit => {
    const base = barbershopKit[locale];
    const { services, person } = rows[locale];
    return {
      services: services.map(([name, durationMin, priceCents]) => ({
        name,
        durationMin,
        priceCents,
        color: "teal",
      })),
      staff: [{ name: person, color: "teal", hours: officeWeek() }],
      agent: base.agent,
      playbooks: base.playbooks,
      suggestions: base.suggestions.slice(2),
    };
  };
  return { en: build("en"), "pt-BR": build("pt-BR"), ro: build("ro") };
}

export const dentalKit = kits({
  en: {
    services: [
      ["Check-up", 30, 8000],
      ["Cleaning", 45, 12000],
      ["Whitening", 60, 30000],
    ],
    person: "Dr. Smith",
  },
  "pt-BR": {
    services: [
      ["Avaliação", 30, 15000],
      ["Limpeza", 45, 20000],
      ["Clareamento", 60, 60000],
    ],
    person: "Dra. Helena",
  },
  ro: {
    services: [
      ["Consultație", 30, 15000],
      ["Detartraj", 45, 30000],
      ["Albire", 60, 80000],
    ],
    person: "Dr. Popescu",
  },
});

export const beautyKit = kits({
  en: {
    services: [
      ["Manicure", 45, 3000],
      ["Pedicure", 60, 4000],
      ["Facial", 60, 7000],
    ],
    person: "Anna",
  },
  "pt-BR": {
    services: [
      ["Manicure", 45, 4000],
      ["Pedicure", 60, 5000],
      ["Limpeza de pele", 60, 15000],
    ],
    person: "Carla",
  },
  ro: {
    services: [
      ["Manichiură", 45, 10000],
      ["Pedichiură", 60, 13000],
      ["Tratament facial", 60, 20000],
    ],
    person: "Ioana",
  },
});

export const genericKit = kits({
  en: {
    services: [
      ["Appointment", 30, 5000],
      ["Long appointment", 60, 9000],
    ],
    person: "Alex",
  },
  "pt-BR": {
    services: [
      ["Atendimento", 30, 10000],
      ["Atendimento longo", 60, 18000],
    ],
    person: "Alex",
  },
  ro: {
    services: [
      ["Programare", 30, 10000],
      ["Programare lungă", 60, 18000],
    ],
    person: "Alex",
  },
});
