import { bookAppointment } from "@/lib/booking/book-appointment";
import { changeStatus } from "@/lib/booking/change-status";
import { findSlots } from "@/lib/booking/find-slots";
import type { AppointmentView, ServiceView } from "@/lib/booking/schema";
import { listServices } from "@/lib/booking/services";
import { addDays, shopClock } from "@/lib/booking/shop-time.shared";
import { createContact } from "@/lib/contacts/contacts";
import type { Ctx } from "@/lib/core/ctx";
import { asAgent } from "@/lib/tenants/ctx-for";
import { knownSince } from "./demo-rows";
import { demoClients } from "./people";
import { type Random, seeded } from "./random";
import { payVisit } from "./seed-till";

const daysBack = 14;
const daysAhead = 13;
const day = 86_400_000;
/** Days since the clients are known: longer than their first visit lies back. */
const clientsFor = 90;
/** The till came into use this recently; it also keeps the first start short. */
const tillDays = 3;
/** Popularity of the services in the order of the kit: cut, beard, combo, child, eyebrows. */
const weights = [9, 3, 5, 2, 1];

/** Two weeks of visits on either side of today, booked at the time and through the door they would have come by. */
export async function seedVisits(ctx: Ctx): Promise<void> {
  const random = seeded(20_261_120);
  const clients: string[] = [];
  for (const client of demoClients) clients.push((await createContact(ctx, client)).id);
  await knownSince(ctx, new Date(ctx.now().getTime() - clientsFor * day));
  const nextClient = random.deal(clients);
  const services = await listServices(ctx);
  const today = shopClock(ctx.timeZone).dateOf(ctx.now().getTime());
  for (let offset = -daysBack; offset <= daysAhead; offset++) {
    // A far-off day is less booked than tomorrow.
    const visits = offset <= 1 ? 13 : Math.max(3, 12 - offset);
    for (let index = 0; index < visits; index++) {
      const contactId = nextClient();
      const service = pickService(random, services);
      const view = await bookOne(ctx, random, { date: addDays(today, offset), contactId, service });
      if (view) await settle(ctx, random, view);
    }
  }
}

async function bookOne(
  ctx: Ctx,
  random: Random,
  visit: { date: string; contactId: string; service: ServiceView },
): Promise<AppointmentView | null> {
  const { date, contactId, service } = visit;
  const midnight = Date.parse(shopClock(ctx.timeZone).instantOf(date, 0));
  const bookedAt = new Date(Math.min(ctx.now().getTime(), midnight) - Math.floor(random.next() * 5 * day));
  const then: Ctx = { ...ctx, now: () => bookedAt };
  const slots = await findSlots(then, { serviceIds: [service.id], from: date, to: date });
  if (slots.length === 0) return null;
  const slot = random.pick(slots);
  const roll = random.next();
  const door: Ctx =
    roll < 0.45 ? asAgent(then, null) : { ...then, actor: { kind: roll < 0.75 ? "user" : "job", id: null } };
  return bookAppointment(door, {
    serviceIds: [service.id],
    staffId: random.pick(slot.staffIds),
    startsAt: slot.startsAt,
    contactId,
  });
}

/** Lets time pass: what lies behind us was done, missed or cancelled, part of what lies ahead is confirmed. */
async function settle(ctx: Ctx, random: Random, view: AppointmentView): Promise<void> {
  const now = ctx.now().getTime();
  const at = (time: number): Ctx => ({ ...ctx, now: () => new Date(time) });
  const startsAt = Date.parse(view.startsAt);
  const endsAt = Date.parse(view.endsAt);
  if (random.chance(0.05)) await changeStatus(at(Math.min(now, startsAt - day / 4)), view.id, "cancel");
  else if (endsAt <= now) await finish(at(endsAt), random, view, endsAt > now - tillDays * day);
  else if (startsAt <= now) await changeStatus(at(startsAt), view.id, "start");
  else if (random.chance(0.5)) await changeStatus(at(now), view.id, "confirm");
}

async function finish(ctx: Ctx, random: Random, view: AppointmentView, isRecent: boolean): Promise<void> {
  if (random.chance(0.06)) {
    await changeStatus(ctx, view.id, "no-show");
    return;
  }
  await changeStatus(ctx, view.id, "complete");
  if (isRecent) await payVisit(ctx, random, view);
}

function pickService(random: Random, services: readonly ServiceView[]): ServiceView {
  const weighted = services.flatMap((service, index) =>
    Array<ServiceView>(weights[index] ?? 1).fill(service),
  );
  return random.pick(weighted);
}
