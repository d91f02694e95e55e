import type { ToolAppointment } from "@/lib/ai/tools.shared";
import type { Option, Proposal } from "../dialogue-state";
import type { Turn } from "../turn";
import type { Visit } from "../wording/wording";

/** Names of services by id, "corte e barba". */
export function serviceNames(turn: Turn, ids: string[]): string {
  const all = [...turn.catalogue.services, ...turn.catalogue.addOns];
  const names = ids.map((id) => all.find((service) => service.id === id)?.name ?? "");
  return turn.format.and(names.filter(Boolean));
}

/** A member of staff by id, or null for "any" and the unknown. */
export function staffName(turn: Turn, id: string | null | undefined): string | null {
  return turn.catalogue.staff.find((member) => member.id === id)?.name ?? null;
}

/** An offered start as a visit, priced by the quote of the slot search. */
export function optionVisit(turn: Turn, option: Option, serviceIds: string[]): Visit {
  const { format, state, catalogue } = turn;
  const chosen = [...catalogue.services, ...catalogue.addOns].filter(({ id }) => serviceIds.includes(id));
  const quote = state.quote ?? {
    durationMin: chosen.reduce((sum, service) => sum + service.durationMin, 0),
    totalCents: chosen.reduce((sum, service) => sum + service.priceCents, 0),
    currency: catalogue.currency,
  };
  return {
    services: serviceNames(turn, serviceIds),
    staff: staffName(turn, option.staffId) ?? format.or(option.staff.map((member) => member.name)),
    date: format.date(option.date),
    time: format.time(option.time),
    duration: format.duration(quote.durationMin),
    price: format.money(quote.totalCents, quote.currency),
  };
}

/** An appointment as the tools told it. */
export function appointmentVisit(turn: Turn, appointment: ToolAppointment): Visit {
  const { format } = turn;
  return {
    services: format.and(appointment.services.map((service) => service.name)),
    staff: appointment.staff.name,
    date: format.date(appointment.date),
    time: format.time(appointment.time),
    duration: "",
    price: format.money(appointment.totalCents, appointment.currency),
  };
}

/** The old and the new visit of a move. */
export function moveVisits(turn: Turn, proposal: Proposal & { kind: "reschedule" }) {
  const ids = proposal.appointment.services.map((service) => service.id);
  return [appointmentVisit(turn, proposal.appointment), optionVisit(turn, proposal.option, ids)] as const;
}

/** Services as numbered lines with price and duration. */
export function serviceLines(turn: Turn, ids?: string[]): string {
  const { catalogue, format, say } = turn;
  const services = ids
    ? catalogue.services.filter((service) => ids.includes(service.id))
    : catalogue.services;
  return numbered(
    services.map((service) =>
      say.serviceLine(
        service.name,
        format.money(service.priceCents, catalogue.currency),
        format.duration(service.durationMin),
      ),
    ),
  );
}

/** Extras in one line, with what they go with; empty when there are none. */
export function addOnLine(turn: Turn): string {
  const { catalogue, format, say } = turn;
  if (!catalogue.addOns.length) return "";
  return say.addOns(
    format.and(
      catalogue.addOns.map(({ name, priceCents, durationMin }) =>
        say.serviceLine(name, format.money(priceCents, catalogue.currency), format.duration(durationMin)),
      ),
    ),
  );
}

/** Appointments as numbered lines. */
export function appointmentLines(turn: Turn, appointments: ToolAppointment[]): string {
  return numbered(appointments.map((appointment) => turn.say.visitLine(appointmentVisit(turn, appointment))));
}

/** "1. …" lines, in the order a customer may answer "the second one" to. */
export function numbered(lines: string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join("\n");
}
