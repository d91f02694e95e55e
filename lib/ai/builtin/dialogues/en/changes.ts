import type { Dialogue } from "../dialogue";
import { beardThursday, cutTuesday, visit } from "../visits";

const ask = /Shall I confirm/;

/** English: moving and cancelling. */
export const changesEn: Dialogue[] = [
  {
    name: "cancels the only appointment after a yes",
    own: [cutTuesday],
    says: [
      ["I want to cancel my appointment", /Tuesday, November 24/, /3:00 PM/, /cancel/],
      ["yes", /Cancelled/],
    ],
    end: {},
  },
  {
    name: "keeps the appointment when cancelling is not confirmed",
    own: [cutTuesday],
    says: [
      ["cancel my appointment", /really want to cancel/],
      ["no", /stays as it is/],
    ],
    end: { appointments: [cutTuesday] },
  },
  {
    name: "asks which of two appointments to cancel",
    own: [cutTuesday, beardThursday],
    says: [
      ["I need to cancel", /1\. Tuesday/, /2\. Thursday/],
      ["the second one", /Beard trim/, /Thursday/],
      ["yes", /Cancelled/],
    ],
    end: { appointments: [cutTuesday] },
  },
  {
    name: "has nothing to cancel and offers to book",
    says: [
      ["cancel my appointment", /found no upcoming/],
      ["yes", /Which service/],
    ],
    end: {},
  },
  {
    name: "changes the barber and keeps the time",
    own: [cutTuesday],
    says: [
      ["can you change my appointment to Sam?", /Tuesday, November 24 at 3:00 PM.*with Sam/, ask],
      ["yes", /moved/],
    ],
    end: { appointments: [visit("cut", "24", "15:00", "second")] },
  },
  {
    name: "refuses a late cancellation and offers a person",
    own: [visit("cut", "20", "12:00", "first")],
    says: [
      ["please cancel my appointment", /too late/],
      ["yes", /team/],
    ],
    end: { appointments: [visit("cut", "20", "12:00", "first")], handedOver: true },
  },
  {
    name: "moves an appointment in one message",
    own: [cutTuesday],
    says: [
      [
        "can you move my appointment to thursday at 11am?",
        /Tuesday, November 24/,
        /Thursday, November 26/,
        /11:00 AM/,
        ask,
      ],
      ["yes", /moved/],
    ],
    end: { appointments: [visit("cut", "26", "11:00", "first")] },
  },
  {
    name: "moves an appointment step by step",
    own: [cutTuesday],
    says: [
      ["I need to reschedule", /Tuesday, November 24/],
      ["saturday", /Saturday, November 21/],
      ["at 1pm", /1:00 PM/, ask],
      ["yes", /moved/],
    ],
    end: { appointments: [visit("cut", "21", "13:00", "first")] },
  },
  {
    name: "moves from one named day to another",
    own: [cutTuesday, beardThursday],
    says: [
      [
        "move my thursday appointment to saturday at 2pm",
        /Thursday, November 26/,
        /Saturday, November 21/,
        /2:00 PM/,
        ask,
      ],
      ["yes", /moved/],
    ],
    end: { appointments: [cutTuesday, visit("beard", "21", "14:00", "second")] },
  },
  {
    name: "offers others when the new time is taken",
    own: [cutTuesday],
    says: [
      ["reschedule to tomorrow at 10am", /isn't free/, /9:30 AM/],
      ["9:30", ask],
      ["yes", /moved/],
    ],
    end: { appointments: [visit("cut", "21", "09:30", "first")] },
  },
  {
    name: "tells the customer's appointments",
    own: [cutTuesday],
    says: [["when is my appointment?", /Tuesday, November 24/, /3:00 PM/, /Mike/]],
    end: { appointments: [cutTuesday] },
  },
];
