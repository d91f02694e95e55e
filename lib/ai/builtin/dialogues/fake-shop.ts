import { Temporal } from "temporal-polyfill";
import type { OfferedSlot, ToolAppointment, ToolInput, ToolResult } from "@/lib/ai/tools.shared";
import { distance, wallClock, weekdayKey } from "../format";
import type { Dialogue, VisitFacts } from "./dialogue";
import { createFakeDesk } from "./fake-desk";
import type { ServiceKey, ShopFixture, StaffKey } from "./fixture";

type Busy = { staff: StaffKey; date: string; from: string; to: string };
type Own = VisitFacts & { id: string; staff: StaffKey; live: boolean };
type Write = ToolResult<"book_appointment">;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const clock = (total: number) =>
  `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;

/** The shop of a fixture in memory: a small calendar with the tools' rules, confirmation included. */
export function createFakeShop(shop: ShopFixture, dialogue: Dialogue) {
  const busy: Busy[] = [...shop.bookings];
  const own: Own[] = (dialogue.own ?? []).map((visit, index) => ({
    ...visit,
    staff: visit.staff ?? "first",
    id: `own-${index}`,
    live: true,
  }));
  const contact = { ...(dialogue.contact ?? { name: null, phone: null }) };
  const { today, clock: nowTime } = wallClock(shop.now, shop.timeZone);
  let handedOver = false;
  let turn = 0;
  let proposal: { key: string; turn: number } | null = null;

  const menu = [...shop.services, ...shop.addOns];
  const serviceOf = (id: string) => menu.find((service) => `svc-${service.key}` === id);
  const staffOf = (id: string) => shop.staff.find((member) => `staff-${member.key}` === id);
  const named = (key: StaffKey) => ({
    id: `staff-${key}`,
    name: shop.staff.find((s) => s.key === key)?.name ?? "",
  });
  const length = (keys: ServiceKey[]) =>
    menu.filter((s) => keys.includes(s.key)).reduce((sum, s) => sum + s.durationMin, 0);
  const cost = (keys: ServiceKey[]) =>
    menu.filter((s) => keys.includes(s.key)).reduce((sum, s) => sum + s.priceCents, 0);
  const mains = (keys: ServiceKey[]) => keys.filter((key) => !shop.addOns.some((extra) => extra.key === key));
  const instant = (date: string, time: string) =>
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(shop.timeZone).toInstant().toString();
  const daysAhead = (date: string) =>
    Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(date)).days;

  function isFree(staff: StaffKey, date: string, from: number, to: number): boolean {
    const taken = [
      ...busy,
      ...own
        .filter((visit) => visit.live)
        .map((visit) => ({
          ...visit,
          from: visit.time,
          to: clock(minutes(visit.time) + length(visit.services)),
        })),
    ];
    return !taken.some(
      (one) => one.staff === staff && one.date === date && minutes(one.from) < to && from < minutes(one.to),
    );
  }

  function slotsOf(date: string, services: ServiceKey[], staffId?: string): OfferedSlot[] {
    if (date < today || daysAhead(date) > shop.horizonDays || date === shop.holiday.date) return [];
    const starts = new Map<string, OfferedSlot>();
    for (const member of shop.staff) {
      if (staffId && staffId !== "any" && staffId !== `staff-${member.key}`) continue;
      if (!mains(services).every((key) => member.services.includes(key))) continue;
      for (const [open, close] of member.weekly[weekdayKey(date)] ?? []) {
        for (let at = minutes(open); at + length(services) <= minutes(close); at += shop.stepMin) {
          const time = clock(at);
          if (date === today && time <= nowTime) continue;
          if (!isFree(member.key, date, at, at + length(services))) continue;
          const slot = starts.get(time) ?? { startsAt: instant(date, time), date, time, staff: [] };
          slot.staff.push(named(member.key));
          starts.set(time, slot);
        }
      }
    }
    return [...starts.values()].toSorted((a, b) => a.time.localeCompare(b.time));
  }

  function daysBetween(from: string, to: string): string[] {
    const days: string[] = [];
    for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 }))
      days.push(day.toString());
    return days;
  }

  function keysOf(ids: string[]): ServiceKey[] {
    return ids.flatMap((id) => serviceOf(id)?.key ?? []);
  }

  function toAppointment(visit: Own): ToolAppointment {
    return {
      id: visit.id,
      status: visit.confirmed ? "confirmed" : "scheduled",
      startsAt: instant(visit.date, visit.time),
      date: visit.date,
      time: visit.time,
      endTime: clock(minutes(visit.time) + length(visit.services)),
      staff: named(visit.staff),
      services: visit.services.map((key) => ({
        id: `svc-${key}`,
        name: menu.find((service) => service.key === key)?.name ?? "",
      })),
      totalCents: cost(visit.services),
      currency: shop.currency,
    };
  }

  /** True when this very write was proposed in an earlier turn and nothing else since. */
  function confirmed(key: string): boolean {
    if (proposal?.key === key && proposal.turn < turn) {
      proposal = null;
      return true;
    }
    proposal = { key, turn };
    return false;
  }

  function place(
    startsAt: string,
    services: ServiceKey[],
    staffId: string,
  ): { slot: OfferedSlot; staff: StaffKey } | null {
    const local = wallClock(startsAt, shop.timeZone);
    const slot = slotsOf(local.today, services, staffId).find((one) => one.startsAt === startsAt);
    const staff = staffOf(slot?.staff[0]?.id ?? "")?.key;
    return slot && staff ? { slot, staff } : null;
  }

  function tooLate(visit: Own): boolean {
    const notice = Temporal.Instant.from(shop.now).until(
      Temporal.Instant.from(instant(visit.date, visit.time)),
    );
    return notice.total("minutes") < shop.changeNoticeMin;
  }

  const desk = createFakeDesk(shop, dialogue, { confirmed, named });

  const taken = (date: string, services: ServiceKey[]): Write => ({
    ok: false,
    reason: "slot_taken",
    alternatives: slotsOf(date, services).slice(0, 3),
  });

  return {
    contact,
    beginTurn(index: number) {
      turn = index;
      if (dialogue.taken?.beforeMessage !== index) return;
      for (const visit of dialogue.taken.visits)
        busy.push({
          staff: visit.staff ?? "first",
          date: visit.date,
          from: visit.time,
          to: clock(minutes(visit.time) + length(visit.services)),
        });
    },
    end: () => ({
      appointments: own.filter((visit) => visit.live),
      waiting: desk.waiting(),
      name: contact.name,
      handedOver,
    }),
    tools: {
      list_services: (): ToolResult<"list_services"> => ({
        currency: shop.currency,
        services: shop.services.map((service) => ({
          id: `svc-${service.key}`,
          name: service.name,
          description: null,
          category: null,
          durationMin: service.durationMin,
          priceCents: service.priceCents,
        })),
        addOns: shop.addOns.map(({ key, name, durationMin, priceCents, with: goesWith }) => ({
          ...{ id: `svc-${key}`, name, durationMin, priceCents },
          withServiceIds: goesWith.map((service) => `svc-${service}`),
        })),
      }),
      list_staff: (): ToolResult<"list_staff"> => ({
        staff: shop.staff.map((member) => ({
          ...named(member.key),
          serviceIds: member.services.map((key) => `svc-${key}`),
        })),
      }),
      find_slots: (input: ToolInput<"find_slots">): ToolResult<"find_slots"> => {
        const services = keysOf(input.serviceIds);
        const days = daysBetween(input.from, input.to);
        const { around } = input;
        const all = days
          .flatMap((day) => slotsOf(day, services, input.staffId))
          .filter(
            (slot) => slot.time >= (input.timeFrom ?? "00:00") && slot.time <= (input.timeTo ?? "23:59"),
          );
        const sorted = around
          ? all.toSorted((a, b) => distance(a.time, around) - distance(b.time, around))
          : all;
        const works = (day: string) =>
          shop.staff.some(
            (member) =>
              (!input.staffId || input.staffId === "any" || input.staffId === `staff-${member.key}`) &&
              mains(services).every((key) => member.services.includes(key)) &&
              (member.weekly[weekdayKey(day)] ?? []).length > 0,
          );
        return {
          slots: sorted.slice(0, input.limit ?? 10),
          closedDates: days.filter((day) => !works(day)),
          durationMin: length(services),
          totalCents: cost(services),
          currency: shop.currency,
        };
      },
      book_appointment: (input: ToolInput<"book_appointment">): Write => {
        const services = keysOf(input.serviceIds);
        const found = place(input.startsAt, services, input.staffId);
        if (!found) return taken(wallClock(input.startsAt, shop.timeZone).today, services);
        if (!confirmed(JSON.stringify(["book", input]))) return { ok: false, reason: "needs_confirmation" };
        const { date, time } = found.slot;
        const visit = { id: `own-${own.length}`, services, staff: found.staff, date, time, live: true };
        own.push(visit);
        return { ok: true, appointment: toAppointment(visit) };
      },
      reschedule_appointment: (input: ToolInput<"reschedule_appointment">): Write => {
        const visit = own.find((one) => one.id === input.appointmentId && one.live);
        if (!visit) return { ok: false, reason: "not_found" };
        if (tooLate(visit)) return { ok: false, reason: "too_late" };
        const found = place(input.startsAt, visit.services, input.staffId ?? "any");
        if (!found) return taken(wallClock(input.startsAt, shop.timeZone).today, visit.services);
        if (!confirmed(JSON.stringify(["move", input]))) return { ok: false, reason: "needs_confirmation" };
        Object.assign(visit, { staff: found.staff, date: found.slot.date, time: found.slot.time });
        return { ok: true, appointment: toAppointment(visit) };
      },
      cancel_appointment: (input: ToolInput<"cancel_appointment">): Write => {
        const visit = own.find((one) => one.id === input.appointmentId && one.live);
        if (!visit) return { ok: false, reason: "not_found" };
        if (tooLate(visit)) return { ok: false, reason: "too_late" };
        if (!confirmed(JSON.stringify(["cancel", input.appointmentId])))
          return { ok: false, reason: "needs_confirmation" };
        visit.live = false;
        return { ok: true, appointment: toAppointment(visit) };
      },
      confirm_appointment: (input: ToolInput<"confirm_appointment">): Write => {
        const visit = own.find((one) => one.id === input.appointmentId && one.live);
        if (!visit) return { ok: false, reason: "not_found" };
        visit.confirmed = true;
        return { ok: true, appointment: toAppointment(visit) };
      },
      ...desk.tools,
      my_appointments: (): ToolResult<"my_appointments"> => ({
        appointments: own
          .filter((visit) => visit.live)
          .map(toAppointment)
          .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
      }),
      business_info: (): ToolResult<"business_info"> => ({
        name: shop.businessName,
        address: shop.address,
        phone: shop.phone,
        website: shop.website,
        timeZone: shop.timeZone,
        hours: {
          ...Object.fromEntries(
            ["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [["09:00", "19:00"]]]),
          ),
          sat: [["09:00", "17:00"]],
          sun: [],
        },
        notes: shop.notes,
        specialDays: [{ ...shop.holiday, ranges: [] }],
      }),
      save_contact: (input: ToolInput<"save_contact">): ToolResult<"save_contact"> => {
        if (input.name) contact.name = input.name;
        if (input.phone) contact.phone = input.phone;
        return { ok: true, ...contact };
      },
      hand_over: (): ToolResult<"hand_over"> => {
        handedOver = true;
        return { ok: true };
      },
    },
  };
}
