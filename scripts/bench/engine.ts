import { type AvailabilityInput, availability } from "@/lib/booking/availability.shared";
import { p95Row, type Row, sample } from "./measure";

const day = 86_400_000;
const halfHour = 30 * 60_000;
const week = ["mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** The slot engine alone: five barbers, thirty days, a calendar that is two thirds full. */
export async function measureEngine(): Promise<Row[]> {
  const first = Date.parse("2027-05-03T00:00:00Z");
  const staff = Array.from({ length: 5 }, (_, index) => ({
    id: `barber-${index}`,
    weekly: Object.fromEntries(week.map((name) => [name, [["09:00", "19:00"] as const]])),
    breaks: Object.fromEntries(week.map((name) => [name, [["12:00", "13:00"] as const]])),
  }));
  // Seven of twenty half hours are taken, each day and person at other times.
  const bookings = staff.flatMap(({ id }, person) =>
    Array.from({ length: 30 * 7 }, (_, index) => {
      const [date, visit] = [Math.floor(index / 7), index % 7];
      const opening = first + date * day + 12 * 3_600_000; // 09:00 in São Paulo
      const at = opening + ((visit * 3 + person + date) % 20) * halfHour;
      const [start, end] = [new Date(at).toISOString(), new Date(at + halfHour).toISOString()];
      return { id: `${id}-${index}`, staff: id, start, end };
    }),
  );
  const input: AvailabilityInput = {
    tz: "America/Sao_Paulo",
    now: "2027-05-03T08:00:00Z",
    query: { from: "2027-05-03", to: "2027-06-01" },
    service: { id: "cut", durationMin: 30, stepMin: 15, bufferAfterMin: 5 },
    staff,
    bookings,
  };
  const times = await sample(200, () => availability(input), 20);
  const row = p95Row("slot engine, 5 barbers × 30 days", times, 15);
  return [{ ...row, note: `${row.note}, ${availability(input).length} slots` }];
}
