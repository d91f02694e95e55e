import { type Dialogue, not } from "../dialogue";
import { visit } from "../visits";

const ask = /Pot confirma/;
const done = /Programare confirmată/;

/** Romanian: booking. */
export const bookingRo: Dialogue[] = [
  {
    name: "gives the name before the yes",
    says: [
      ["pot sa ma tund maine la 15?", /nume/],
      ["Radu Popescu", /Radu/, not(/Programare confirmată/)],
      ["da", /confirmată/],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")], name: "Radu Popescu" },
  },
  {
    name: "books everything in one message",
    says: [
      [
        "pot să vin mâine la 15 la tuns?",
        /Tuns/,
        /Andrei/,
        /sâmbătă, 21 noiembrie/,
        /15:00/,
        /60,00 RON/,
        /30 min/,
        ask,
        not(done),
      ],
      ["da", done, /15:00/],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")] },
  },
  {
    name: "books step by step",
    says: [
      ["salut", /Ioana/, /Frizeria Veche/],
      ["vreau să fac o programare", /Tuns: 60,00 RON/, /Barbă: 40,00 RON/],
      ["barbă", /\n1\. /],
      ["sâmbătă", /sâmbătă, 21 noiembrie/],
      ["la 11", /Mihai/, ask],
      ["da, te rog", done],
    ],
    end: { appointments: [visit("beard", "21", "11:00", "second")] },
  },
  {
    name: "starts from the day and chooses by position",
    says: [
      ["aveți ceva liber marți?", /Ce serviciu/],
      ["tuns", /marți, 24 noiembrie/, /1\. .*09:00/],
      ["prima", /09:00/, ask],
      ["da, perfect", done],
    ],
    end: { appointments: [visit("cut", "24", "09:00", "first")] },
  },
  {
    name: "understands slang without diacritics",
    says: [
      ["sal, pot sa vin azi la tuns pe la 17:00?", /17:00/, ask],
      ["da sigur", done],
    ],
    end: { appointments: [visit("cut", "20", "17:00")] },
  },
  {
    name: "books a barber by name",
    says: [
      ["vreau la tuns cu Mihai marți la ora 14", /Mihai/, /14:00/, ask],
      ["da, confirm", done, /Mihai/],
    ],
    end: { appointments: [visit("cut", "24", "14:00", "second")] },
  },
  {
    name: "books two services in one visit",
    says: [
      ["tuns și barbă mâine la 14", /1 h/, /100,00 RON/, ask],
      ["da", done],
    ],
    end: { appointments: [visit(["cut", "beard"], "21", "14:00")] },
  },
  {
    name: "adds a service before confirming",
    says: [
      ["tuns mâine la 13", ask],
      ["și barbă", /100,00 RON/, ask],
      ["da", done],
    ],
    end: { appointments: [visit(["cut", "beard"], "21", "13:00")] },
  },
  {
    name: "offers the nearest times when a slot is taken",
    says: [
      ["tuns azi la 15:00", /Nu este nimic liber/, /14:30/, /15:30/, not(/\d\. .*15:00/)],
      ["15:30", /15:30/, ask],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "20", "15:30")] },
  },
  {
    name: "offers other barbers when the named one is busy",
    says: [
      ["tuns cu Mihai mâine la 15:00", /Mihai nu este liber/, /15:00 \(Andrei\)/, /\(Mihai\)/],
      ["merge cu Andrei", /Andrei/, /15:00/, ask],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")] },
  },
  {
    name: "says that the day is closed",
    says: [
      ["tuns duminică la 10", /închiși/, /luni/],
      ["luni la 10", /Andrei/, ask],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "23", "10:00", "first")] },
  },
  {
    name: "says that the day is full",
    says: [
      ["vreau la tuns miercuri", /miercuri, 25 noiembrie/, /joi/],
      ["joi la 10", ask],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "26", "10:00")] },
  },
  {
    name: "says that the time has passed",
    says: [
      ["tuns azi la 9:00", /trecut deja/, /11:30/],
      ["atunci la 13:00", /13:00/, ask],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "20", "13:00")] },
  },
  {
    name: "takes another time before confirming",
    says: [
      ["tuns mâine la 15:00", ask],
      ["de fapt la 16:00", /16:00/, ask],
      ["da", done, /16:00/],
    ],
    end: { appointments: [visit("cut", "21", "16:00")] },
  },
  {
    name: "takes another day before confirming",
    says: [
      ["tuns mâine la 15:00", ask],
      ["mai bine marți", /marți, 24/, /15:00/, ask],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "24", "15:00")] },
  },
  {
    name: "takes another service before confirming",
    says: [
      ["tuns mâine la 13:00", ask],
      ["nu, vreau doar barbă", /Barbă/, /40,00 RON/, ask],
      ["da", done],
    ],
    end: { appointments: [visit("beard", "21", "13:00")] },
  },
  {
    name: "asks what suits after a no",
    says: [
      ["tuns mâine la 15:00", ask],
      ["nu", /potrivi mai bine/],
      ["la 16:30", /sâmbătă, 21/, /16:30/, ask],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "21", "16:30")] },
  },
  {
    name: "drops it when the customer does not want any more",
    says: [
      ["tuns mâine la 15:00", ask],
      ["las-o baltă", /Nu am schimbat nimic/],
    ],
    end: {},
  },
  {
    name: "does not take a later yes for an old proposal",
    says: [["tuns mâine la 15:00", ask], ["las-o baltă"], ["da", not(done)]],
    end: {},
  },
];
