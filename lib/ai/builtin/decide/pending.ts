import type { Turn } from "../turn";
import { appointmentLines, appointmentVisit, moveVisits, optionVisit, serviceLines } from "./facts";
import { optionLines } from "./options";
import { askedOfList } from "./waitlist";

/** The open question once more, shortly; empty when nothing is open. */
export function pendingQuestion(turn: Turn): string {
  const { say, state } = turn;
  const { proposal } = state;
  switch (state.expecting) {
    case "confirmation":
      if (proposal?.kind === "book")
        return say.proposalAgain(optionVisit(turn, proposal.option, proposal.input.serviceIds));
      if (proposal?.kind === "reschedule") return say.proposeMove(...moveVisits(turn, proposal));
      if (proposal?.kind === "cancel") return say.proposeCancel(appointmentVisit(turn, proposal.appointment));
      return proposal ? askedOfList(turn, proposal) : "";
    case "service":
      return say.askService(serviceLines(turn, state.serviceChoices));
    case "staff":
      return say.askWhichStaff(turn.format.or(turn.catalogue.staff.map((member) => member.name)));
    case "slot_choice":
      return `${optionLines(turn, state.offered)}\n${say.askSlot(state.offered.length === 1)}`;
    case "appointment_choice":
      return say.askWhichAppointment(appointmentLines(turn, state.appointmentChoices));
    case "date":
    case "time":
      return say.askWhen();
    default:
      return "";
  }
}
