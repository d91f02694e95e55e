/** Up to `count` items, evenly apart, the first one always among them. */
export function spread<T>(items: T[], count: number): T[] {
  if (items.length <= count) return items;
  const step = (items.length - 1) / (count - 1 || 1);
  const picked = Array.from({ length: count }, (_, index) => items[Math.round(index * step)]);
  return picked.filter((item) => item !== undefined);
}

/** Up to `count` items over the first days: most of the first, some of the following. */
export function spreadDays<T extends { date: string }>(items: T[], count: number): T[] {
  const days = byDay(items).slice(0, 3);
  if (days.length <= 1) return spread(items, count);
  const share = Math.max(1, Math.floor(count / days.length));
  const first = count - share * (days.length - 1);
  return days.flatMap((day, index) => spread(day, index === 0 ? first : share));
}

/** The items of each day, days in order of first appearance. */
export function byDay<T extends { date: string }>(items: T[]): T[][] {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = days.get(item.date);
    if (day) day.push(item);
    else days.set(item.date, [item]);
  }
  return [...days.values()];
}
