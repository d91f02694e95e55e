import type { Dialogue } from "../dialogue";
import { beardThursday, cutTuesday, visit } from "../visits";

const ask = /Pot confirma/;

/** Romanian: moving and cancelling. */
export const changesRo: Dialogue[] = [
  {
    name: "cancels the only appointment after a yes",
    own: [cutTuesday],
    says: [
      ["vreau să anulez programarea", /marți, 24 noiembrie/, /15:00/, /anulez/],
      ["da", /Programare anulată/],
    ],
    end: {},
  },
  {
    name: "keeps the appointment when cancelling is not confirmed",
    own: [cutTuesday],
    says: [
      ["anulează programarea", /Sigur anulez/],
      ["nu", /rămâne neschimbată/],
    ],
    end: { appointments: [cutTuesday] },
  },
  {
    name: "asks which of two appointments to cancel",
    own: [cutTuesday, beardThursday],
    says: [
      ["vreau să anulez", /1\. marți/, /2\. joi/],
      ["a doua", /Barbă/, /joi/],
      ["da", /Programare anulată/],
    ],
    end: { appointments: [cutTuesday] },
  },
  {
    name: "has nothing to cancel and offers to book",
    says: [
      ["vreau să anulez programarea", /Nu am găsit nicio programare/],
      ["da", /Ce serviciu/],
    ],
    end: {},
  },
  {
    name: "changes the barber and keeps the time",
    own: [cutTuesday],
    says: [
      ["vreau să mut programarea la Mihai", /24 noiembrie, la 15:00 cu Mihai/, ask],
      ["da", /am mutat/],
    ],
    end: { appointments: [visit("cut", "24", "15:00", "second")] },
  },
  {
    name: "refuses a late cancellation and offers a person",
    own: [visit("cut", "20", "12:00", "first")],
    says: [
      ["anulează programarea mea te rog", /prea târziu/],
      ["da", /coleg/],
    ],
    end: { appointments: [visit("cut", "20", "12:00", "first")], handedOver: true },
  },
  {
    name: "moves an appointment in one message",
    own: [cutTuesday],
    says: [
      ["vreau să mut programarea pe joi la 11", /marți, 24/, /joi, 26/, /11:00/, ask],
      ["da", /am mutat/],
    ],
    end: { appointments: [visit("cut", "26", "11:00", "first")] },
  },
  {
    name: "moves an appointment step by step",
    own: [cutTuesday],
    says: [
      ["vreau să reprogramez", /marți, 24/],
      ["sâmbătă", /sâmbătă, 21/],
      ["la 13:00", /13:00/, ask],
      ["da", /am mutat/],
    ],
    end: { appointments: [visit("cut", "21", "13:00", "first")] },
  },
  {
    name: "moves from one named day to another",
    own: [cutTuesday, beardThursday],
    says: [
      ["mută programarea de joi pe sâmbătă la 14:00", /joi, 26/, /sâmbătă, 21/, /14:00/, ask],
      ["da", /am mutat/],
    ],
    end: { appointments: [cutTuesday, visit("beard", "21", "14:00", "second")] },
  },
  {
    name: "offers others when the new time is taken",
    own: [cutTuesday],
    says: [
      ["reprogramează pe mâine la 10:00", /nu este liber/, /09:30/],
      ["9:30", ask],
      ["da", /am mutat/],
    ],
    end: { appointments: [visit("cut", "21", "09:30", "first")] },
  },
  {
    name: "tells the customer's appointments",
    own: [cutTuesday],
    says: [["ce programări am?", /marți, 24 noiembrie/, /15:00/, /Andrei/]],
    end: { appointments: [cutTuesday] },
  },
];
