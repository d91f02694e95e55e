import { randomUUID } from "node:crypto";
import type { Client } from "./http";
import { p95Row, type Row, sample } from "./measure";

type Shop = { timeZone: string; services: { id: string; name: string; durationMin: number }[] };
type Slot = { startsAt: string; staffIds: string[] };

/** The public's way: look for times, book one. */
export async function measureBooking(client: Client, slug: string): Promise<Row[]> {
  const { data: shop } = await client.get<{ data: Shop }>(`/api/v1/public/${slug}`);
  const service = shop.services.find(({ durationMin }) => durationMin === 30);
  if (!service) throw new Error("the demo has no service of half an hour");
  const availability = (fromDay: number, days: number) => {
    const date = (offset: number) =>
      new Date(Date.now() + offset * 86_400_000).toLocaleDateString("sv", { timeZone: shop.timeZone });
    const query = new URLSearchParams({
      serviceIds: service.id,
      from: date(fromDay),
      to: date(fromDay + days - 1),
    });
    return client.get<{ data: Slot[] }>(`/api/v1/public/${slug}/availability?${query}`);
  };
  const week = await sample(240, (index) => availability(index % 7, 7));
  const month = await sample(120, (index) => availability(index % 7, 30));

  const free = [...(await availability(15, 30)).data];
  const picked = Array.from({ length: 130 }, (_, index) => free[Math.floor((index * free.length) / 130)]);
  const writes = await sample(120, async (index) => {
    const slot = picked[index];
    if (!slot) throw new Error("the demo calendar is full");
    await client.post(
      `/api/v1/public/${slug}/appointments`,
      {
        serviceIds: [service.id],
        staffId: slot.staffIds[0],
        startsAt: slot.startsAt,
        contact: { name: `Bench ${index}`, phone: `+55119${String(10_000_000 + index)}` },
      },
      { "idempotency-key": randomUUID() },
    );
  });
  return [
    p95Row("availability endpoint, a week", week, 60),
    p95Row("availability endpoint, 30 days", month, 60),
    p95Row("booking write", writes, 80),
  ];
}
