import { type Dialogue, not } from "../dialogue";
import { visit } from "../visits";

const ask = /Posso confirmar/;
const done = /confirmado/;

/** Brazilian Portuguese: questions about the shop. */
export const questionsPtBr: Dialogue[] = [
  { name: "tells a price", says: [["quanto custa a barba?", /Barba custa R\$ 30,00/]], end: {} },
  {
    name: "tells a price in the middle of a booking and asks again",
    says: [
      ["corte de cabelo amanhã às 15h", ask],
      ["quanto custa?", /R\$ 45,00/, ask, not(done)],
      ["sim", done],
    ],
    end: { appointments: [visit("cut", "21", "15:00")] },
  },
  { name: "tells how long it takes", says: [["quanto tempo demora a barba?", /Barba leva 30 min/]], end: {} },
  { name: "tells the hours of a day", says: [["que horas vocês abrem no sábado?", /09:00–17:00/]], end: {} },
  {
    name: "tells all hours",
    says: [["qual o horário de funcionamento?", /segunda-feira: 09:00–19:00/, /domingo: fechado/]],
    end: {},
  },
  { name: "tells the address", says: [["onde vocês ficam?", /Rua das Flores, 120/]], end: {} },
  { name: "tells the phone number", says: [["qual é o telefone de vocês?", /4002-8922/]], end: {} },
  {
    name: "lists the services",
    says: [["quais serviços vocês fazem?", /Sobrancelha: R\$ 15,00/, /Corte infantil/]],
    end: {},
  },
  { name: "lists the barbers", says: [["quem são os barbeiros?", /Carlos, Rafael e Léo/]], end: {} },
  {
    name: "answers from the shop's notes",
    says: [["tem estacionamento?", /Estacionamento gratuito/]],
    end: {},
  },
  {
    name: "admits what it does not know and gets a person on yes",
    says: [
      ["tem wifi aí?", /não tenho/, /pessoa/],
      ["sim, por favor", /equipe/],
    ],
    end: { handedOver: true },
  },
];
