import { DAY } from "@/lib/booking/local-dates.shared";
import { occupiedBetween, toTaken } from "@/lib/booking/occupied";
import { addDays, shopClock } from "@/lib/booking/shop-time.shared";
import { offeredSlots, type Question, staffFree } from "@/lib/booking/slot-check";
import { planVisit } from "@/lib/booking/visit-plan";
import { listWorkingTime } from "@/lib/booking/working-time";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { instantAt, occurrenceDates } from "./occurrences.shared";
import type { PreviewSeries, SeriesDate, SeriesPreview } from "./schema";

const maxAlternatives = 3;

/**
 * What each date of a rule would meet, and what can be had on the same day where it is not free. The shop's notice and
 * horizon do not bind the desk. Throws 404 for a person or service that is not ours.
 */
export async function previewSeries(ctx: Ctx, input: PreviewSeries): Promise<SeriesPreview> {
  allow(ctx, "appointments.create");
  allow(ctx, "appointments.update");
  return inTransaction(ctx, async (ctx) => {
    const clock = shopClock(ctx.timeZone);
    const dates = occurrenceDates(input).map((date) => ({
      date,
      startsAt: instantAt(clock, date, input.wallTime),
    }));
    const { question, working } = await load(ctx, input, dates);
    const [person] = question.plan.staff;
    const lines = person?.lines ?? [];
    const durationMin = lines.reduce((sum, line) => sum + line.durationMin, 0);
    const stateOf = (startsAt: string): SeriesDate["state"] => {
      const start = Date.parse(startsAt);
      if (start < ctx.now().getTime()) return "past";
      const isFree = person && staffFree(question, [person], new Date(startsAt)).length > 0;
      if (!isFree) return "taken";
      const end = start + durationMin * 60_000;
      return working.some((range) => range.start <= start && end <= range.end) ? "free" : "closed";
    };
    const view = dates.map(({ date, startsAt }): SeriesDate => {
      const state = stateOf(startsAt);
      return {
        date,
        startsAt,
        state,
        alternatives: state === "free" ? [] : nearest(question, date, startsAt),
      };
    });
    const totalCents = lines.reduce((sum, line) => sum + line.priceCents, 0);
    return { dates: view, durationMin, totalCents, currency: ctx.tenant.currency };
  });
}

async function load(ctx: TxCtx, input: PreviewSeries, dates: readonly { date: string; startsAt: string }[]) {
  const first = new Date(dates[0]?.startsAt ?? ctx.now());
  const last = new Date(dates.at(-1)?.startsAt ?? ctx.now());
  const [from, to] = [new Date(first.getTime() - 2 * DAY), new Date(last.getTime() + 3 * DAY)];
  const { serviceIds, staffId } = input;
  const plan = await planVisit(ctx, { serviceIds, staffId }, from);
  const taken = await toTaken(ctx, plan, await occupiedBetween(ctx, plan, from, to));
  // How soon and how far ahead binds customers; the engine is asked without.
  const rule = { ...plan.rule, minNoticeMin: 0, maxAdvanceDays: undefined };
  const question: Question = { plan: { ...plan, rule }, taken, now: ctx.now(), timeZone: ctx.timeZone };
  const range = { from: dates[0]?.date ?? "", to: addDays(dates.at(-1)?.date ?? "", 1) };
  const [working] = await listWorkingTime(ctx, range, staffId);
  return { question, working: working?.ranges ?? [] };
}

function nearest(question: Question, date: string, startsAt: string): string[] {
  const distance = (start: string) => Math.abs(Date.parse(start) - Date.parse(startsAt));
  return offeredSlots(question, { from: date, to: date })
    .map((slot) => slot.startsAt)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, maxAlternatives);
}
