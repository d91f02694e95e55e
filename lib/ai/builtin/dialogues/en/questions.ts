import { type Dialogue, not } from "../dialogue";
import { visit } from "../visits";

const ask = /Shall I confirm/;
const done = /You're booked/;

/** English: questions about the shop. */
export const questionsEn: Dialogue[] = [
  { name: "tells a price", says: [["how much is a beard trim?", /Beard trim costs \$20\.00/]], end: {} },
  {
    name: "tells a price in the middle of a booking and asks again",
    says: [
      ["haircut tomorrow at 3pm", ask],
      ["how much is it?", /\$30\.00/, ask, not(done)],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "21", "15:00")] },
  },
  {
    name: "tells how long it takes",
    says: [["how long does a beard trim take?", /Beard trim takes 30 min/]],
    end: {},
  },
  {
    name: "tells the hours of a day",
    says: [["what time do you open on saturday?", /9:00 AM–5:00 PM/]],
    end: {},
  },
  {
    name: "tells all hours",
    says: [["what are your opening hours?", /Monday: 9:00 AM–7:00 PM/, /Sunday: closed/]],
    end: {},
  },
  { name: "tells the address", says: [["where are you located?", /12 Elm Street/]], end: {} },
  { name: "tells the phone number", says: [["what's your phone number?", /555 0100/]], end: {} },
  {
    name: "lists the services",
    says: [["what services do you offer?", /Eyebrows: \$10\.00/, /Kids haircut/]],
    end: {},
  },
  { name: "lists the barbers", says: [["who are your barbers?", /Mike, Sam,? and Oliver/]], end: {} },
  {
    name: "answers from the shop's notes",
    says: [["is there parking?", /Parking behind the building/]],
    end: {},
  },
  {
    name: "admits what it does not know and gets a person on yes",
    says: [
      ["do you have wifi?", /don't have that information/, /person/],
      ["yes please", /team/],
    ],
    end: { handedOver: true },
  },
];
