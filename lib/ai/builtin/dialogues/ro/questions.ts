import { type Dialogue, not } from "../dialogue";
import { visit } from "../visits";

const ask = /Pot confirma/;
const done = /Programare confirmată/;

/** Romanian: questions about the shop. */
export const questionsRo: Dialogue[] = [
  { name: "tells a price", says: [["cât costă barba?", /Barbă costă 40,00 RON/]], end: {} },
  {
    name: "tells a price in the middle of a booking and asks again",
    says: [
      ["tuns mâine la 15:00", ask],
      ["cât costă?", /60,00 RON/, ask, not(done)],
      ["da", done],
    ],
    end: { appointments: [visit("cut", "21", "15:00")] },
  },
  { name: "tells how long it takes", says: [["cât durează barba?", /Barbă durează 30 min/]], end: {} },
  { name: "tells the hours of a day", says: [["la ce oră deschideți sâmbătă?", /09:00–17:00/]], end: {} },
  {
    name: "tells all hours",
    says: [["care este programul?", /luni: 09:00–19:00/, /duminică: închis/]],
    end: {},
  },
  { name: "tells the address", says: [["unde vă aflați?", /Lipscani 12/]], end: {} },
  { name: "tells the phone number", says: [["ce număr de telefon aveți?", /555 0100/]], end: {} },
  {
    name: "lists the services",
    says: [["ce servicii oferiți?", /Pensat sprâncene: 25,00 RON/, /Tuns copii/]],
    end: {},
  },
  { name: "lists the barbers", says: [["cine sunt frizerii?", /Andrei, Mihai și Radu/]], end: {} },
  { name: "answers from the shop's notes", says: [["aveți parcare?", /Parcare gratuită/]], end: {} },
  {
    name: "admits what it does not know and gets a person on yes",
    says: [
      ["aveți wifi?", /Nu am această informație/],
      ["da, te rog", /coleg/],
    ],
    end: { handedOver: true },
  },
];
