import { type Dialogue, not } from "../dialogue";
import { visit } from "../visits";

const ask = /Shall I confirm/;
const done = /You're booked/;

/** English: booking. */
export const bookingEn: Dialogue[] = [
  {
    name: "gives the name before the yes",
    says: [
      ["can i get a haircut tomorrow at 3pm?", /name/],
      ["Peter Parker", /Peter/, not(/booked/)],
      ["yes", /booked/],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")], name: "Peter Parker" },
  },
  {
    name: "books everything in one message",
    says: [
      [
        "can I get a haircut tomorrow at 3pm?",
        /Haircut/,
        /Mike/,
        /Saturday, November 21/,
        /3:00 PM/,
        /\$30\.00/,
        /30 min/,
        ask,
        not(done),
      ],
      ["yes", done, /3:00 PM/],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")] },
  },
  {
    name: "books step by step",
    says: [
      ["hi", /Alex/, /Corner Barbers/],
      ["I'd like to book an appointment", /Haircut: \$30\.00/, /Beard trim: \$20\.00/],
      ["beard trim", /\n1\. /],
      ["saturday", /Saturday, November 21/],
      ["at 11am", /Sam/, ask],
      ["yes please", done],
    ],
    end: { appointments: [visit("beard", "21", "11:00", "second")] },
  },
  {
    name: "starts from the day and chooses by position",
    says: [
      ["do you have anything on tuesday?", /Which service/],
      ["haircut", /Tuesday, November 24/, /1\. .*9:00 AM/],
      ["the first one", /9:00 AM/, ask],
      ["sounds good", done],
    ],
    end: { appointments: [visit("cut", "24", "09:00", "first")] },
  },
  {
    name: "understands slang",
    says: [
      ["yo can i get a haircut 2day at 5pm", /5:00 PM/, ask],
      ["yep", done],
    ],
    end: { appointments: [visit("cut", "20", "17:00")] },
  },
  {
    name: "books a barber by name",
    says: [
      ["I want a haircut with Sam on tuesday at 2pm", /Sam/, /2:00 PM/, ask],
      ["yes, book it", done, /Sam/],
    ],
    end: { appointments: [visit("cut", "24", "14:00", "second")] },
  },
  {
    name: "books two services in one visit",
    says: [
      ["haircut and beard trim tomorrow at 2pm", /1 h/, /\$50\.00/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit(["cut", "beard"], "21", "14:00")] },
  },
  {
    name: "adds a service before confirming",
    says: [
      ["haircut tomorrow at 1pm", ask],
      ["and a beard trim too", /\$50\.00/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit(["cut", "beard"], "21", "13:00")] },
  },
  {
    name: "offers the nearest times when a slot is taken",
    says: [
      ["haircut today at 3pm", /Nothing is free/, /2:30 PM/, /3:30 PM/, not(/\d\. .*3:00 PM/)],
      ["3:30", /3:30 PM/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "20", "15:30")] },
  },
  {
    name: "offers other barbers when the named one is busy",
    says: [
      ["haircut with Sam tomorrow at 3pm", /Sam isn't free/, /3:00 PM \(Mike\)/, /\(Sam\)/],
      ["Mike is fine", /Mike/, /3:00 PM/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "21", "15:00", "first")] },
  },
  {
    name: "says that the day is closed",
    says: [
      ["haircut on sunday at 10am", /closed/, /Monday/],
      ["monday at 10am", /Mike/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "23", "10:00", "first")] },
  },
  {
    name: "says that the day is full",
    says: [
      ["I need a haircut on wednesday", /Wednesday, November 25/, /Thursday/],
      ["thursday at 10am", ask],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "26", "10:00")] },
  },
  {
    name: "says that the time has passed",
    says: [
      ["haircut today at 9am", /already past/, /11:30 AM/],
      ["then at 1pm", /1:00 PM/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "20", "13:00")] },
  },
  {
    name: "takes another time before confirming",
    says: [
      ["haircut tomorrow at 3pm", ask],
      ["actually make it 4pm", /4:00 PM/, ask],
      ["yes", done, /4:00 PM/],
    ],
    end: { appointments: [visit("cut", "21", "16:00")] },
  },
  {
    name: "takes another day before confirming",
    says: [
      ["haircut tomorrow at 3pm", ask],
      ["tuesday would be better", /Tuesday, November 24/, /3:00 PM/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "24", "15:00")] },
  },
  {
    name: "takes another service before confirming",
    says: [
      ["haircut tomorrow at 1pm", ask],
      ["no, just a beard trim", /Beard trim/, /\$20\.00/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit("beard", "21", "13:00")] },
  },
  {
    name: "asks what suits after a no",
    says: [
      ["haircut tomorrow at 3pm", ask],
      ["no", /suit you better/],
      ["at 4:30pm", /Saturday, November 21/, /4:30 PM/, ask],
      ["yes", done],
    ],
    end: { appointments: [visit("cut", "21", "16:30")] },
  },
  {
    name: "drops it when the customer does not want any more",
    says: [
      ["haircut tomorrow at 3pm", ask],
      ["never mind", /haven't changed anything/],
    ],
    end: {},
  },
  {
    name: "does not take a later yes for an old proposal",
    says: [["haircut tomorrow at 3pm", ask], ["never mind"], ["yes", not(done)]],
    end: {},
  },
];
