import { addDays, startOfWeek } from "@/lib/booking/shop-time.shared";

/** The whole weeks that hold a month, as local dates: four to six rows of seven. */
export function monthWeeks(date: string, firstDay: 0 | 1): string[][] {
  const month = date.slice(0, 7);
  const weeks: string[][] = [];
  for (let day = startOfWeek(`${month}-01`, firstDay); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    const first = day;
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(first, index)));
  }
  return weeks;
}

/** The same day of a month `step` months away, or its last day when it has no such day. */
export function addMonths(date: string, step: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const at = year * 12 + month - 1 + step;
  const first = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
  const last = new Date(Date.parse(`${first}T00:00:00Z`));
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return addDays(first, Math.min(day, last.getUTCDate()) - 1);
}

/** Where a key leads in a month; undefined for keys that mean nothing there. */
export function dateAfterKey(key: string, date: string, firstDay: 0 | 1): string | undefined {
  switch (key) {
    case "ArrowLeft":
      return addDays(date, -1);
    case "ArrowRight":
      return addDays(date, 1);
    case "ArrowUp":
      return addDays(date, -7);
    case "ArrowDown":
      return addDays(date, 7);
    case "Home":
      return startOfWeek(date, firstDay);
    case "End":
      return addDays(startOfWeek(date, firstDay), 6);
    case "PageUp":
      return addMonths(date, -1);
    case "PageDown":
      return addMonths(date, 1);
    default:
      return undefined;
  }
}
