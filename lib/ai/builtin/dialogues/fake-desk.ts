import type { ToolInput, ToolResult, ToolWaitlistEntry } from "@/lib/ai/tools.shared";
import type { Dialogue, WishFacts } from "./dialogue";
import type { ServiceKey, ShopFixture, StaffKey } from "./fixture";

type Waitlist = ToolResult<"join_waitlist">;
type Shared = {
  /** True when this very write was proposed in an earlier turn and nothing else since. */
  confirmed: (key: string) => boolean;
  named: (staff: StaffKey) => { id: string; name: string };
};

/** What the front desk of the fake shop knows beside its calendar: habits, terms, the queue and the waiting list. */
export function createFakeDesk(shop: ShopFixture, dialogue: Dialogue, { confirmed, named }: Shared) {
  const waiting: (WishFacts & { id: string; staff: ToolWaitlistEntry["staff"] })[] = (
    dialogue.waiting ?? []
  ).map((wish, index) => ({ ...wish, id: `wish-${index}`, staff: [] }));
  const menu = [...shop.services, ...shop.addOns];
  const service = (key: ServiceKey) => ({
    id: `svc-${key}`,
    name: menu.find((one) => one.key === key)?.name ?? "",
  });
  const keysOf = (ids: readonly string[]) =>
    ids.flatMap((id) => menu.find(({ key }) => `svc-${key}` === id)?.key ?? []);

  const toEntry = ({ id, services, from, to, staff }: (typeof waiting)[number]): ToolWaitlistEntry => ({
    ...{ id, from, to, staff, canBeTold: false },
    services: services.map(service),
  });

  function usual(): ToolResult<"my_usual">["usual"] {
    const times = new Map<string, number>();
    const keyOf = (visit: NonNullable<Dialogue["past"]>[number]) =>
      `${visit.services.toSorted().join("+")}@${visit.staff ?? "first"}`;
    for (const visit of dialogue.past ?? []) times.set(keyOf(visit), (times.get(keyOf(visit)) ?? 0) + 1);
    const [best] = [...times].toSorted(([, a], [, b]) => b - a);
    const habit = dialogue.past?.find((visit) => keyOf(visit) === best?.[0]);
    if (!habit || !best) return null;
    return { services: habit.services.map(service), staff: named(habit.staff ?? "first"), times: best[1] };
  }

  return {
    waiting: (): WishFacts[] => waiting.map(({ services, from, to }) => ({ services, from, to })),
    tools: {
      my_usual: (): ToolResult<"my_usual"> => ({ usual: usual() }),
      get_policies: (): ToolResult<"get_policies"> => {
        const { service: key, percent, freeCancelMin } = shop.lateFee;
        const priceCents = shop.services.find((one) => one.key === key)?.priceCents ?? 0;
        const lateCancelFeeCents = Math.floor((priceCents * percent) / 100);
        return {
          ...{ currency: shop.currency, changeLimitMin: shop.changeNoticeMin },
          services: [
            { ...service(key), depositCents: 0, freeCancelMin, lateCancelFeeCents, noShowFeeCents: 0 },
          ],
        };
      },
      // Friday at eleven the first one's chair is free.
      walk_in_wait: (): ToolResult<"walk_in_wait"> => ({ state: "open", waitMin: 0, ahead: 0 }),
      join_waitlist: (input: ToolInput<"join_waitlist">): Waitlist => {
        if (!confirmed(JSON.stringify(["wait", input]))) return { ok: false, reason: "needs_confirmation" };
        const { serviceIds, from, to } = input;
        const wish = { id: `wish-${waiting.length}`, services: keysOf(serviceIds), from, to, staff: [] };
        waiting.push(wish);
        return { ok: true, entry: toEntry(wish) };
      },
      my_waitlist: (): ToolResult<"my_waitlist"> => ({ entries: waiting.map(toEntry) }),
      leave_waitlist: ({ entryId }: ToolInput<"leave_waitlist">): Waitlist => {
        const at = waiting.findIndex(({ id }) => id === entryId);
        const wish = waiting[at];
        if (!wish) return { ok: false, reason: "not_found" };
        if (!confirmed(`leave:${entryId}`)) return { ok: false, reason: "needs_confirmation" };
        waiting.splice(at, 1);
        return { ok: true, entry: toEntry(wish) };
      },
    },
  };
}
