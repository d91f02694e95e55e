import { getDailySummary } from "@/lib/analytics/daily-summary";
import { getDashboard } from "@/lib/analytics/dashboard";
import { getReport } from "@/lib/analytics/get-report";
import { reportQuerySchema } from "@/lib/analytics/report.shared";
import { listAppointments } from "@/lib/booking/appointments";
import { getClientFigures } from "@/lib/booking/client-figures";
import { findSlots } from "@/lib/booking/find-slots";
import { addDays, startOfDate } from "@/lib/booking/local-dates.shared";
import { summariseMonth } from "@/lib/booking/month-summary";
import { listServices } from "@/lib/booking/services";
import { listShopTimeOff } from "@/lib/booking/time-off";
import { listWaitlist } from "@/lib/booking/waitlist";
import { listContacts } from "@/lib/contacts/contacts";
import { findDuplicates } from "@/lib/contacts/find-duplicates";
import { listConversations } from "@/lib/inbox/conversations";
import { listOutbox } from "@/lib/notifications/outbox";
import { listPayments } from "@/lib/payments/payments";
import { getTakings } from "@/lib/payments/takings";
import { listTickets } from "@/lib/payments/tickets";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import { getWait } from "@/lib/walkins/shop-wait";
import type { Screen } from "./plans";

/** What people of a large shop look at all day, each as the one load that its screen makes. */
export async function screensOf(tenantId: string): Promise<Screen[]> {
  const ctx = await ctxForJob(tenantId);
  const today = ctx.now().toISOString().slice(0, 10);
  const instants = (from: string, to: string) => ({
    from: startOfDate(from, ctx.timeZone).toISOString(),
    to: startOfDate(to, ctx.timeZone).toISOString(),
  });
  const [service] = await listServices(ctx, { isActive: true });
  const { data: visits } = await listAppointments(ctx, {
    ...instants(addDays(today, -30), addDays(today, -29)),
    limit: 1,
  });
  const [visit] = visits;
  if (!service || !visit?.contact.id) throw new Error("the shop has no visits");
  const contactId = visit.contact.id;
  const people = await listContacts(ctx, { sort: "name", limit: 25 });
  const cursor = people.nextCursor ?? undefined;
  const report = (name: Parameters<typeof getReport>[1], query: object) => () =>
    getReport(ctx, name, reportQuerySchema.parse({ compare: "true", ...query }));
  const month = { from: addDays(today, -30), to: addDays(today, -1) };
  return [
    { name: "home", load: () => getDashboard(ctx) },
    {
      name: "calendar day",
      load: () => listAppointments(ctx, { ...instants(today, addDays(today, 1)), limit: 1000 }),
    },
    {
      name: "calendar week of one person",
      load: () =>
        listAppointments(ctx, {
          ...instants(today, addDays(today, 7)),
          staffId: visit.staff.id,
          limit: 1000,
        }),
    },
    {
      name: "calendar month",
      load: () => summariseMonth(ctx, { from: today, to: addDays(today, 41) }),
    },
    { name: "absences", load: () => listShopTimeOff(ctx, instants(today, addDays(today, 7))) },
    {
      name: "free times of 14 days",
      load: () => findSlots(ctx, { serviceIds: [service.id], from: today, to: addDays(today, 13) }),
    },
    { name: "clients", load: () => listContacts(ctx, { sort: "recent", limit: 25 }) },
    { name: "clients, page two", load: () => listContacts(ctx, { sort: "name", cursor, limit: 25 }) },
    {
      name: "client search by name",
      load: () => listContacts(ctx, { search: "Ana Alm", sort: "name", limit: 25 }),
    },
    {
      name: "client search by phone",
      load: () => listContacts(ctx, { search: "(11) 91002", sort: "name", limit: 25 }),
    },
    { name: "client's figures", load: () => getClientFigures(ctx, contactId) },
    { name: "client's visits", load: () => listAppointments(ctx, { contactId, limit: 25 }) },
    { name: "duplicates", load: () => findDuplicates(ctx) },
    { name: "revenue of a month", load: report("revenue", month) },
    { name: "visits of a month", load: report("appointments", month) },
    { name: "occupancy of a month", load: report("occupancy", month) },
    { name: "payments of a month", load: report("payments", month) },
    { name: "daily message", load: () => getDailySummary(ctx, {}) },
    { name: "waiting list", load: () => listWaitlist(ctx, { limit: 25 }) },
    { name: "walk-in wait", load: () => getWait(ctx, {}) },
    { name: "takings", load: () => getTakings(ctx) },
    { name: "payments", load: () => listPayments(ctx, { limit: 25 }) },
    { name: "bills", load: () => listTickets(ctx, { limit: 25 }) },
    { name: "messages sent", load: () => listOutbox(ctx, { limit: 25 }) },
    { name: "inbox", load: () => listConversations(ctx, { limit: 25 }) },
  ];
}
