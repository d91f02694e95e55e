import { type Dialogue, not } from "../dialogue";
import { beardThursday, cutTuesday, visit } from "../visits";

const ask = /Shall I confirm/;
const bob = { name: "Bob", phone: null };
/** Twice a haircut with the second, once a beard with the first. */
const past = [
  visit("cut", "03", "11:00", "second"),
  visit("cut", "10", "11:00", "second"),
  visit("beard", "12", "11:00", "first"),
];
const cutWednesday = { services: ["cut" as const], from: "2026-11-25", to: "2026-11-25" };

/** English: habits, extras, the waiting list, the queue, the terms. */
export const receptionEn: Dialogue[] = [
  {
    name: "books the usual with the usual barber",
    contact: bob,
    past,
    says: [
      ["the usual please, tomorrow at 11am", /The usual: Haircut with Sam/, /11:00 AM/, ask],
      ["yes", /booked/],
    ],
    end: { appointments: [visit("cut", "21", "11:00", "second")] },
  },
  {
    name: "asks somebody new what the usual would be",
    says: [["the usual please", /don't know your usual/, /Which service/]],
    end: {},
  },
  {
    name: "adds an extra to a service in one visit",
    contact: bob,
    says: [
      ["beard trim with a hot towel on thursday at 10am", /Beard trim and Hot towel/, /\$28\.00/, /1 h/, ask],
      ["yes", /booked/],
    ],
    end: { appointments: [visit(["beard", "towel"], "26", "10:00")] },
  },
  {
    name: "adds an extra afterwards and asks again",
    contact: bob,
    says: [
      ["beard trim thursday at 10am", /\$20\.00/, ask],
      ["and a hot towel too", /Beard trim and Hot towel/, /\$28\.00/, ask],
      ["yes", /booked/],
    ],
    end: { appointments: [visit(["beard", "towel"], "26", "10:00")] },
  },
  {
    name: "asks which service an extra goes with",
    says: [
      ["a hot towel tomorrow at 1pm", /Which service/],
      ["beard trim", /Beard trim and Hot towel/, ask],
    ],
    end: {},
  },
  {
    name: "tells the price list with its extras",
    says: [["what's your price list?", /Haircut: \$30\.00/, /Hot towel: \$8\.00/]],
    end: {},
  },
  {
    name: "says that something is not offered, and what is",
    says: [["do you do tattoos?", /isn't on our list/, /Haircut/]],
    end: {},
  },
  {
    name: "puts the customer on the waiting list after a yes, and asks for an address",
    says: [
      [
        "put me on the waiting list for a haircut on wednesday",
        /waiting list for Haircut, Wednesday, November 25/,
        /Shall I/,
      ],
      ["yes", /You're on the waiting list/, /e-mail/],
    ],
    end: { waiting: [cutWednesday] },
  },
  {
    name: "finds out step by step what somebody waits for, and leaves it at a no",
    says: [
      ["can I go on the waiting list?", /Which service/],
      ["beard trim", /which days/i],
      ["thursday", /Beard trim, Thursday, November 26/],
      ["no", /haven't changed anything/],
    ],
    end: {},
  },
  {
    name: "tells what somebody waits for, and takes them off after a yes",
    waiting: [cutWednesday],
    says: [
      ["am I on the waiting list?", /Haircut, Wednesday, November 25/],
      ["take me off the waiting list", /Shall I take you off/],
      ["yes", /off the waiting list/],
    ],
    end: {},
  },
  {
    name: "keeps the place on the list without a yes",
    waiting: [cutWednesday],
    says: [
      ["take me off the waiting list", /Shall I take you off/],
      ["no", /haven't changed anything/],
    ],
    end: { waiting: [cutWednesday] },
  },
  {
    name: "tells the wait without an appointment",
    says: [
      ["how long is the wait right now?", /no wait/, not(/Which service/)],
      ["can I just walk in without an appointment?", /no wait/],
    ],
    end: {},
  },
  {
    name: "tells the terms",
    says: [
      ["what's your cancellation policy?", /until 2 h before/, /Kids haircut/, /\$12\.50/],
      ["do you charge a deposit?", /Kids haircut/, not(/deposit of/)],
    ],
    end: {},
  },
  {
    name: "confirms the customer's appointment",
    own: [cutTuesday],
    says: [["I want to confirm my appointment", /confirmed: Haircut with Mike, Tuesday, November 24/]],
    end: { appointments: [{ ...cutTuesday, confirmed: true }] },
  },
  {
    name: "asks which of two appointments is confirmed",
    own: [cutTuesday, beardThursday],
    says: [
      ["I'll be there", /Which one/, /1\. Tuesday/, /2\. Thursday/],
      ["thursday", /confirmed: Beard trim/],
    ],
    end: { appointments: [cutTuesday, { ...beardThursday, confirmed: true }] },
  },
  {
    name: "knows the holidays",
    says: [["are you open on december 25th?", /Christmas Day/, /closed/]],
    end: {},
  },
  {
    name: "books a visit for each of two people",
    contact: bob,
    says: [
      ["I need a haircut for me and my son tomorrow at 1pm", /one visit per person/, /Which service/],
      ["haircut", /1:00 PM/, ask],
      ["yes", /booked/, /next person/],
      ["kids haircut at 1pm", /Kids haircut/, ask],
      ["yes", /booked/, not(/next person/)],
    ],
    end: { appointments: [visit("cut", "21", "13:00"), visit("kids", "21", "13:00")] },
  },
  {
    name: "asks again after signs that say nothing, and sends for nobody",
    says: [
      ["???", /didn't quite get/],
      ["🤔", /didn't quite get/],
    ],
    end: {},
  },
  {
    name: "says that an hour does not exist and that a year is too far",
    says: [
      ["haircut tomorrow at 25h", /no such time as “25h”/, /9:00 AM/],
      ["rather in 10 years", /further ahead/],
    ],
    end: {},
  },
];
