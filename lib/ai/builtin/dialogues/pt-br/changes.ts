import type { Dialogue } from "../dialogue";
import { beardThursday, cutTuesday, visit } from "../visits";

const ask = /Posso confirmar/;

/** Brazilian Portuguese: moving and cancelling. */
export const changesPtBr: Dialogue[] = [
  {
    name: "cancels the only appointment after a yes",
    own: [cutTuesday],
    says: [
      ["quero cancelar meu horário", /terça-feira, 24 de novembro/, /15:00/, /cancelar/],
      ["sim", /Cancelado/],
    ],
    end: {},
  },
  {
    name: "keeps the appointment when cancelling is not confirmed",
    own: [cutTuesday],
    says: [
      ["quero desmarcar", /cancelar/],
      ["não", /fica como está/],
    ],
    end: { appointments: [cutTuesday] },
  },
  {
    name: "asks which of two appointments to cancel",
    own: [cutTuesday, beardThursday],
    says: [
      ["preciso cancelar", /1\. terça-feira/, /2\. quinta-feira/],
      ["o segundo", /Barba/, /quinta-feira/],
      ["sim", /Cancelado/],
    ],
    end: { appointments: [cutTuesday] },
  },
  {
    name: "has nothing to cancel and offers to book",
    says: [
      ["quero cancelar meu horário", /Não encontrei/],
      ["sim", /Qual serviço/],
    ],
    end: {},
  },
  {
    name: "changes the barber and keeps the time",
    own: [cutTuesday],
    says: [
      ["quero mudar meu horário para o Rafael", /24 de novembro, às 15:00 com Rafael/, ask],
      ["sim", /remarcado/],
    ],
    end: { appointments: [visit("cut", "24", "15:00", "second")] },
  },
  {
    name: "refuses a late cancellation and offers a person",
    own: [visit("cut", "20", "12:00", "first")],
    says: [
      ["cancela meu horário por favor", /prazo/],
      ["sim", /equipe/],
    ],
    end: { appointments: [visit("cut", "20", "12:00", "first")], handedOver: true },
  },
  {
    name: "moves an appointment in one message",
    own: [cutTuesday],
    says: [
      ["quero remarcar meu horário para quinta às 11h", /terça-feira, 24/, /quinta-feira, 26/, /11:00/, ask],
      ["sim", /remarcado/],
    ],
    end: { appointments: [visit("cut", "26", "11:00", "first")] },
  },
  {
    name: "moves an appointment step by step",
    own: [cutTuesday],
    says: [
      ["preciso remarcar", /terça-feira, 24/],
      ["sábado", /sábado, 21/],
      ["às 13h", /13:00/, ask],
      ["sim", /remarcado/],
    ],
    end: { appointments: [visit("cut", "21", "13:00", "first")] },
  },
  {
    name: "moves from one named day to another",
    own: [cutTuesday, beardThursday],
    says: [
      ["quero mudar de quinta para sábado às 14h", /quinta-feira, 26/, /sábado, 21/, /14:00/, ask],
      ["sim", /remarcado/],
    ],
    end: { appointments: [cutTuesday, { ...beardThursday, date: "2026-11-21", time: "14:00" }] },
  },
  {
    name: "offers others when the new time is taken",
    own: [cutTuesday],
    says: [
      ["remarcar para amanhã às 10h", /não está livre/, /09:30/],
      ["às 9h30", ask],
      ["sim", /remarcado/],
    ],
    end: { appointments: [visit("cut", "21", "09:30", "first")] },
  },
  {
    name: "tells the customer's appointments",
    own: [cutTuesday],
    says: [["quais são os meus agendamentos?", /terça-feira, 24 de novembro/, /15:00/, /Carlos/]],
    end: { appointments: [cutTuesday] },
  },
];
