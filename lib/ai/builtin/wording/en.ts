import type { Personality, Wording } from "./wording";

/** English. */
export function en(tone: Personality): Wording {
  const formal = tone === "formal";
  const warm = tone === "friendly" || tone === "casual";
  const great = { formal: "Certainly.", casual: "Cool!", friendly: "Great!", professional: "Very well." }[
    tone
  ];
  const sorry = formal ? "I apologise." : "Sorry.";
  const who = (staff: string) => (staff ? ` with ${staff}` : "");
  return {
    greeting: (business, agent) =>
      `${formal ? "Good day, and welcome." : warm ? "Hi! 👋" : "Hello!"} I'm ${agent} at ${business}.`,
    abilities: () =>
      "I can book, move or cancel an appointment and tell you about services, prices, opening hours and the address.",
    askService: (lines) => `Which service would you like?\n${lines}`,
    askWhichService: (lines) => `Which of these would you like?\n${lines}`,
    serviceLine: (name, price, duration) => `${name}: ${price} (${duration})`,
    askSlot: (single) => (single ? "Does that suit you?" : "Which time would you prefer?"),
    askWhen: () => "What day and time would you like?",
    askWhatSuits: () => "No problem. What day and time would suit you better?",
    askWhichAppointment: (lines) => `Which of these appointments?\n${lines}`,
    askWhichStaff: (names) => `With whom: ${names}?`,
    invalidDate: (written) => `The date “${written}” doesn't exist or has already passed.`,
    askNewTime: (v) =>
      `Your current appointment: ${v.services}${who(v.staff)}, ${v.date} at ${v.time}. When would you like to move it to?`,
    noSuchStaff: (name, team) => `We have nobody called ${name}. Our team: ${team}.`,
    staffCannot: (name, services) => `${name} doesn't do ${services}, so I looked at the others.`,
    slotLine: (date, time, staff) => `${date ? `${date}, ` : ""}${time}${staff ? ` (${staff})` : ""}`,
    freeOn: (date, staff) => `Free times on ${date}${who(staff ?? "")}:`,
    freeNext: (staff) => `The next free times${who(staff ?? "")}:`,
    freeAt: (time, staff) => `At ${time}${who(staff ?? "")} I have:`,
    otherTimes: () => "Other options:",
    notFree: (date, time, staff) =>
      `${sorry} ${staff ? `${staff} isn't free` : "Nothing is free"}${date ? ` on ${date}` : ""} at ${time}.`,
    timePassed: (time) => `It is already past ${time} today.`,
    datePassed: (date) => `That date (${date}) has already passed.`,
    closedOn: (date) => `We're closed that day (${date}).`,
    staffOff: (name, date) => `${name} isn't working that day (${date}).`,
    fullOn: (date, staff) => `${staff ? `${staff} has` : "There are"} no open times on ${date}.`,
    noneInWindow: () => "Nothing is free in that part of the day.",
    noneAtAll: () =>
      "I found no free times nearby. Would you like to try another date, join the waiting list or talk to a person?",
    nearest: () => "The nearest I have:",
    justTaken: () => `${sorry} That time has just been taken.`,
    proposal: (v, askName) =>
      `${great} ${v.services}${who(v.staff)}: ${v.date} at ${v.time}. It takes ${v.duration} and costs ${v.price}. Shall I confirm it?${askName ? " And what's your name?" : ""}`,
    proposalAgain: (v) => `Shall I confirm ${v.services}${who(v.staff)} for ${v.date} at ${v.time}?`,
    booked: (v) =>
      `${warm ? "All set! ✅" : "Done."} You're booked: ${v.services}${who(v.staff)}, ${v.date} at ${v.time}. Price: ${v.price}.`,
    proposeMove: (from, to) =>
      `Move ${from.services} from ${from.date} at ${from.time} to ${to.date} at ${to.time}${who(to.staff)}. Shall I confirm the change?`,
    moved: (v) => `Done, it's moved: ${v.services}${who(v.staff)}, ${v.date} at ${v.time}.`,
    proposeCancel: (v) =>
      `Do you really want to cancel ${v.services}${who(v.staff)} on ${v.date} at ${v.time}?`,
    cancelled: (v) =>
      `Cancelled: ${v.services}, ${v.date} at ${v.time}. If you'd like another time, just tell me.`,
    kept: (v) => `All right, it stays as it is: ${v.services}, ${v.date} at ${v.time}.`,
    visitLine: (v) => `${v.date} at ${v.time}: ${v.services}${who(v.staff)}`,
    refused: (reason) =>
      ({
        too_late: "It's too late to do that here. Shall I get a person from the team?",
        too_many:
          "This contact already has the maximum of open appointments. Shall I get a person from the team?",
        not_found: "I can't find that appointment any more. Shall I get a person from the team?",
        invalid: "I couldn't do that. Shall I get a person from the team?",
      })[reason],
    noAppointments: () => "I found no upcoming appointment for this contact. Would you like to make one?",
    appointments: (lines) => `Your appointments:\n${lines}`,
    priceOf: (name, price, duration) => `${name} costs ${price} (${duration}).`,
    total: (price, duration) => `Together: ${price} (${duration}).`,
    durationOf: (name, duration) => `${name} takes ${duration}.`,
    services: (lines) => `Our services:\n${lines}`,
    team: (names) => `Our team: ${names}.`,
    hours: (lines) => `Our opening hours:\n${lines}`,
    hoursOn: (date, ranges) => (ranges ? `${date}: we're open ${ranges}.` : `${date}: we're closed.`),
    hourLine: (weekday, ranges) => `${weekday}: ${ranges ?? "closed"}`,
    address: (address) =>
      address ? `We're at ${address}.` : "I don't have the address here. Shall I get a person from the team?",
    contactInfo: (phone, website) =>
      phone || website
        ? [phone && `Phone: ${phone}.`, website && `Website: ${website}`].filter(Boolean).join(" ")
        : "I have no other contact details here. Shall I get a person from the team?",
    notes: (notes) => notes,
    unknownFact: (offer) =>
      `I don't have that information.${offer ? " Shall I get a person from the team?" : ""}`,
    askName: () => "What's your name, so I can note it down?",
    nameSaved: (name) => `Thank you, ${name}! I've noted your name.`,
    contactSaved: () => "Thank you, I've noted your contact details.",
    handedOver: () => "I'm passing you on to a person from the team. They will answer you here.",
    cannotHandOver: () => "I can't reach a person from here right now. Please call the shop.",
    boundary: () =>
      "I'd like to help, but please keep it respectful. I'm happy to look after your appointment.",
    refusal: () => "I can't help with that. I'm the front desk: appointments and information about the shop.",
    unclear: () =>
      "I didn't quite get that. You can write, for example, “haircut tomorrow at 3pm”, “how much is it?” or “cancel my appointment”. I can also get a person.",
    neverMind: () =>
      `${formal ? "Of course." : "All right."} I haven't changed anything. Just write whenever you like.`,
    anythingElse: () => "Is there anything else I can do for you?",
    allRight: () => "All right. Just write whenever you like.",
    welcome: () => (formal ? "You are most welcome." : warm ? "You're welcome! 😊" : "You're welcome."),
    goodbye: () => (formal ? "Goodbye." : "See you!"),
    trouble: () => "I couldn't check the calendar just now.",
    noSuchTime: (written) => `There is no such time as “${written}”.`,
    tooFarAhead: () => "That's further ahead than our calendar goes.",
    addOns: (list) => `Extras to go with it: ${list}.`,
    notOffered: () => "That isn't on our list.",
    oneByOne: () => "Happy to have you all! I book one visit per person, so let's start with the first.",
    nextPerson: (lines) => `Now the next person, on the same day: which service?\n${lines}`,
    companion: (client) => (client ? `Comes with ${client}` : "Comes along with another booking"),
    deposit: (amount, until, pixCode, link) =>
      `To keep it, please pay the deposit of ${amount}${until ? ` by ${until.date} at ${until.time}` : ""}${pixCode ? ` with this PIX code:\n${pixCode}\nor here` : " here"}: ${link}`,
    theUsual: (services, staff) => `The usual: ${services} with ${staff}.`,
    noUsual: () => "I don't know your usual yet, so let's choose.",
    askWhichToConfirm: (lines) => `Which one do you confirm? Please name the day.\n${lines}`,
    visitConfirmed: (v) =>
      `Thank you, your visit is confirmed: ${v.services}${who(v.staff)}, ${v.date} at ${v.time}.`,
    changeLimit: (duration) => `You can move or cancel here until ${duration} before the start.`,
    termsOf: (service, { deposit, late, freeUntil, noShow }) =>
      `${service}: ${[
        deposit && `deposit of ${deposit} when booking`,
        late && `cancelling is free until ${freeUntil} before, later it costs ${late}`,
        noShow && `not coming costs ${noShow}`,
      ]
        .filter(Boolean)
        .join("; ")}.`,
    wait: (state, wait, ahead) =>
      ({
        open: wait
          ? `Without an appointment you'd wait about ${wait} right now${ahead > 0 ? ` (${ahead} ahead of you)` : ""}.`
          : "There's no wait right now: just come in.",
        full: "There's no room left today without an appointment. Shall I look for a time for you?",
        closed: "We're closed right now, so nobody is waiting. I can book a time for you.",
        not_told: "You can come without an appointment; I can't see the queue from here.",
        no_walk_ins: "We work by appointment only. I can find a time for you.",
      })[state],
    askWaitDays: () => "For which days shall I put you on the waiting list?",
    proposeWait: (services, staff, from, to) =>
      `I can put you on the waiting list for ${services}${who(staff)}, ${to ? `${from} to ${to}` : from}, and we write to you as soon as a time is free. Shall I?`,
    onList: () => "You're on the waiting list. The first free time is offered to you.",
    askEmail: () => "Which e-mail address may we write to?",
    notWaiting: () => "You aren't on the waiting list.",
    waitingFor: (lines) => `You're on the waiting list:\n${lines}`,
    waitLine: (services, from, to) =>
      from === to ? `${services}, ${from}` : `${services}, ${from} to ${to}`,
    proposeLeave: (services) => `Shall I take you off the waiting list for ${services}?`,
    leftList: () => "You're off the waiting list.",
  };
}
