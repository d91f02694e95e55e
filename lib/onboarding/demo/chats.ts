/** What customers of the demo wrote; the answers are the agent's own, made while seeding. */
export type DemoChat = {
  name: string | null;
  locale: "pt-BR" | "en" | "ro";
  /** Hours ago that it began. */
  hoursAgo: number;
  says: string[];
  /** A person of the shop answers this at the end. */
  personSays?: string;
  resolved?: boolean;
  rating?: number;
};

export const demoChats: DemoChat[] = [
  {
    name: "Lucas Prado",
    locale: "pt-BR",
    hoursAgo: 74,
    says: ["oi, quanto custa corte e barba?", "tem horário sábado de manhã?", "o primeiro", "sim"],
    resolved: true,
    rating: 5,
  },
  {
    name: null,
    locale: "pt-BR",
    hoursAgo: 51,
    says: ["qual o endereço de vocês?", "e abre que horas?", "valeu!"],
    resolved: true,
  },
  {
    name: "Emily Clark",
    locale: "en",
    hoursAgo: 29,
    says: ["hi, do you have anything for a haircut tomorrow afternoon?", "the first one works", "yes please"],
    rating: 5,
    resolved: true,
  },
  {
    name: "Fábio Nogueira",
    locale: "pt-BR",
    hoursAgo: 20,
    says: ["meu corte da semana passada ficou torto, quero falar com alguém"],
    personSays:
      "Oi Fábio, aqui é a Helena. Desculpe por isso! Venha quando quiser que o Rafael acerta sem custo.",
  },
  {
    name: "Andrei Munteanu",
    locale: "ro",
    hoursAgo: 9,
    says: ["salut, as vrea sa ma tund poimaine dupa amiaza", "prima varianta", "da"],
  },
  {
    name: "Marina Teles",
    locale: "pt-BR",
    hoursAgo: 5,
    says: ["dá pra cortar o cabelo do meu filho na sexta às 16h?", "pode ser", "sim"],
  },
  {
    name: "Sérgio Paiva",
    locale: "pt-BR",
    hoursAgo: 2,
    says: ["bom dia", "quero falar com um atendente, por favor"],
  },
  {
    name: "Caio Brandão",
    locale: "pt-BR",
    hoursAgo: 1,
    says: ["qro barba hj mais tarde, tem?"],
  },
];
