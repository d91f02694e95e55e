import { type Dialogue, not } from "../dialogue";
import { visit } from "../visits";

const ask = /Posso confirmar/;
const done = /confirmado/;

/** Brazilian Portuguese: booking. */
export const bookingPtBr: Dialogue[] = [
  {
    name: "gives the name before the yes",
    says: [
      ["amanhã às 15h dá pra cortar o cabelo?", ask, /nome/],
      ["Carlos Eduardo", /Carlos/, ask, not(/confirmado/)],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")], name: "Carlos Eduardo" },
  },
  {
    name: "books everything in one message",
    says: [
      [
        "amanhã às 15h dá pra cortar o cabelo?",
        /Corte de cabelo/,
        /Carlos/,
        /sábado, 21 de novembro/,
        /15:00/,
        /R\$ 45,00/,
        /30 min/,
        ask,
        not(/confirmado/),
      ],
      ["sim", done, /15:00/],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")] },
  },
  {
    name: "books step by step",
    says: [
      ["oi", /Bia/, /Barbearia Central/],
      ["quero marcar um horário", /Corte de cabelo: R\$ 45,00/, /Barba: R\$ 30,00/],
      ["barba", /\n1\. /],
      ["sábado", /sábado, 21 de novembro/],
      ["às 11h", /Rafael/, ask],
      ["pode confirmar", done],
    ],
    end: { appointments: [visit(["beard"], "21", "11:00", "second")] },
  },
  {
    name: "starts from the day and chooses by position",
    says: [
      ["tem horário na terça?", /Qual serviço/],
      ["corte de cabelo", /terça-feira, 24 de novembro/, /1\. .*09:00/],
      ["o primeiro", /09:00/, ask],
      ["isso", done],
    ],
    end: { appointments: [visit("cut", "24", "09:00", "first")] },
  },
  {
    name: "understands slang",
    says: [
      ["fala mano, consigo cortar o cabelo hj às 17h?", /17:00/, ask],
      ["bora", done],
    ],
    end: { appointments: [visit("cut", "20", "17:00")] },
  },
  {
    name: "books a barber by name",
    says: [
      ["quero cortar o cabelo com o Rafael terça às 14h", /Rafael/, /14:00/, ask],
      ["sim, pode marcar", done, /Rafael/],
    ],
    end: { appointments: [visit("cut", "24", "14:00", "second")] },
  },
  {
    name: "books two services in one visit",
    says: [
      ["corte de cabelo e barba amanhã às 14h", /1 h/, /R\$ 75,00/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit(["cut", "beard"], "21", "14:00")] },
  },
  {
    name: "adds a service before confirming",
    says: [
      ["quero cortar o cabelo amanhã às 13h", ask],
      ["e barba também", /R\$ 75,00/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit(["cut", "beard"], "21", "13:00")] },
  },
  {
    name: "offers the nearest times when a slot is taken",
    says: [
      ["corte de cabelo hoje às 15h", /Não há horário livre/, /14:30/, /15:30/, not(/\d\. .*15:00/)],
      ["15:30", /15:30/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "20", "15:30")] },
  },
  {
    name: "offers other barbers when the named one is busy",
    says: [
      [
        "corte de cabelo com o Rafael amanhã às 15h",
        /Rafael não está livre/,
        /15:00 \(Carlos\)/,
        /\(Rafael\)/,
      ],
      ["pode ser com o Carlos", /Carlos/, /15:00/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")] },
  },
  {
    name: "says that the day is closed",
    says: [
      ["corte de cabelo domingo às 10h", /Não abrimos/, /segunda-feira/],
      ["segunda às 10h", /Carlos/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "23", "10:00", "first")] },
  },
  {
    name: "says that the day is full",
    says: [
      ["quero cortar o cabelo na quarta", /quarta-feira, 25 de novembro/, /quinta-feira/],
      ["quinta às 10h", ask],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "26", "10:00")] },
  },
  {
    name: "says that the time has passed",
    says: [
      ["corte de cabelo hoje às 9h", /já passou/, /11:30/],
      ["então às 13h", /13:00/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "20", "13:00")] },
  },
  {
    name: "takes another time before confirming",
    says: [
      ["corte de cabelo amanhã às 15h", ask],
      ["na verdade às 16h", /16:00/, ask],
      ["sim", done, /16:00/],
    ],
    end: { appointments: [visit("cut", "21", "16:00")] },
  },
  {
    name: "takes another day before confirming",
    says: [
      ["corte de cabelo amanhã às 15h", ask],
      ["melhor na terça", /terça-feira, 24/, /15:00/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "24", "15:00")] },
  },
  {
    name: "takes another service before confirming",
    says: [
      ["corte de cabelo amanhã às 13h", ask],
      ["não, quero só barba", /Barba/, /R\$ 30,00/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit(["beard"], "21", "13:00")] },
  },
  {
    name: "asks what suits after a no",
    says: [
      ["corte de cabelo amanhã às 15h", ask],
      ["não", /ficam melhores/],
      ["às 16h30", /sábado, 21/, /16:30/, ask],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "21", "16:30")] },
  },
  {
    name: "drops it when the customer does not want any more",
    says: [
      ["corte de cabelo amanhã às 15h", ask],
      ["deixa pra lá", /Não fiz nenhuma mudança/],
    ],
    end: {},
  },
  {
    name: "does not take a later yes for an old proposal",
    says: [["corte de cabelo amanhã às 15h", ask], ["deixa pra lá"], ["sim", not(done)]],
    end: {},
  },
];
