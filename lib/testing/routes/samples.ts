/**
 * A valid request for every route with a body or a required query, so that suites can call each of them.
 * A new route that needs one and has none fails the suites.
 */
import { newId } from "@/lib/core/ids";
import type { ListedRoute } from "@/lib/openapi/list-routes";

/** Rows of one tenant that requests can name. */
export type Rows = {
  serviceId: string;
  staffId: string;
  timeOffId: string;
  timeOffRequestId: string;
  contactId: string;
  appointmentId: string;
  agentId: string;
  playbookId: string;
  channelId: string;
  channelKey: string;
  conversationId: string;
  userId: string;
  invitationId: string;
  invitationToken: string;
  slug: string;
  manageToken: string;
  waitlistEntryId: string;
  walkInId: string;
  outboxMessageId: string;
  feeId: string;
  reviewId: string;
  resourceId: string;
  seriesId: string;
  holidayId: string;
  attachmentId: string;
  photoId: string;
  photoFileId: string;
  offerToken: string;
  stopToken: string;
  feedId: string;
  feedToken: string;
  productId: string;
  ticketId: string;
  paymentId: string;
  pendingPaymentId: string;
  cashSessionId: string;
};

/** A picture of one pixel. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

type Sample = (rows: Rows) => unknown;

const startsAt = "2027-05-10T15:00:00Z";
const contact = { name: "Ana", phone: "+5511987654321" };
const range = { startsAt, endsAt: "2027-05-10T18:00:00Z" };
const template = { kind: "reminder", locale: "pt-BR", subject: "Oi {{client_name}}", body: "Às {{time}}" };
const wish = (rows: Rows) => ({
  serviceIds: [rows.serviceId],
  staffIds: [rows.staffId],
  fromDate: "2027-05-10",
  toDate: "2027-05-12",
});

const series = (rows: Rows) => ({
  ...{ serviceIds: [rows.serviceId], staffId: rows.staffId, frequency: "weekly", interval: 1 },
  ...{ fromDate: "2027-06-07", wallTime: "12:00", count: 2 },
});

export const bodies: Record<string, Sample> = {
  "POST /agents": () => ({ name: "Bia" }),
  "PUT /agents/{id}": () => ({ name: "Bia" }),
  "POST /agents/{id}/test": () => ({ message: "oi" }),
  "POST /agents/{id}/playbooks": () => ({ name: "A", trigger: "b", steps: "c" }),
  "PUT /agents/{id}/playbooks/{playbookId}": () => ({ name: "A" }),
  "PUT /model-providers/{provider}": () => ({ apiKey: "sk-0123456789" }),
  "POST /appointments": (rows) => ({
    serviceIds: [rows.serviceId],
    staffId: rows.staffId,
    startsAt,
    contactId: rows.contactId,
  }),
  "PUT /appointments/{id}": () => ({ notes: "x" }),
  // The smallest thing that passes for a file.
  "POST /appointments/{id}/attachments": () => "%PDF-1.4",
  "POST /photos": () => pixel,
  "PUT /photos/{id}": () => ({ alt: "Cadeiras" }),
  "PUT /photos/order": (rows) => ({ ids: [rows.photoId] }),
  "POST /staff/{id}/photo": () => pixel,
  "POST /feeds": (rows) => ({ staffId: rows.staffId }),
  "POST /channels": (rows) => ({ type: "web", name: "Site", agentId: rows.agentId }),
  "PUT /channels/{id}": () => ({ name: "Site" }),
  "POST /contacts": () => contact,
  "POST /contacts/import": () => ({ csv: "name,phone\nAna,11987654321" }),
  "POST /contacts/merge": (rows) => ({ keepId: rows.contactId, mergeIds: [newId()] }),
  "PUT /contacts/{id}": () => ({ name: "Ana" }),
  "PUT /conversations/{id}": () => ({ priority: "high" }),
  "PUT /conversations/{id}/assign": () => ({ userId: null }),
  "POST /conversations/{id}/messages": () => ({ text: "oi" }),
  "POST /conversations/{id}/notes": () => ({ text: "oi" }),
  "POST /conversations/{id}/rating": () => ({ rating: 5 }),
  "POST /conversations/{id}/snooze": () => ({ until: "2027-05-11T15:00:00Z" }),
  "POST /payments": () => ({ method: "cash", amountCents: 1000 }),
  "POST /payments/{id}/refund": () => ({ amountCents: 1 }),
  "POST /payments/pix": () => ({ amountCents: 1000 }),
  "PUT /payments/settings": () => ({ merchantCity: "Recife" }),
  "POST /payments/tickets": () => ({ lines: [{ unitCents: 1000 }] }),
  "PUT /payments/tickets/{id}": () => ({ notes: "x" }),
  "POST /payments/deposits/{id}/pay": () => ({ method: "cash" }),
  "POST /payments/tickets/{id}/fees": (rows) => ({ feeId: rows.feeId }),
  "POST /payments/tickets/{id}/receipt": () => ({ to: "ana@example.com" }),
  "POST /payments/tickets/{id}/charge": () => ({ payments: [{ method: "card", amountCents: 1 }] }),
  "POST /cash-sessions": () => ({ openingCents: 1000 }),
  "POST /cash-sessions/{id}/close": () => ({ countedCents: 0 }),
  "POST /cash-sessions/{id}/movements": () => ({ direction: "in", amountCents: 1, reason: "x" }),
  "POST /products": () => ({ name: "Pomada", priceCents: 3500, stock: 3 }),
  "PUT /products/{id}": () => ({ name: "Pomada" }),
  "POST /products/{id}/stock": () => ({ delta: 1 }),
  "PUT /commissions/{id}/rules": () => ({ rateBps: 4000 }),
  "POST /services": () => ({ name: "Corte", durationMin: 30, priceCents: 5000 }),
  "PUT /services/{id}": () => ({ name: "Corte" }),
  "POST /staff": () => ({ name: "Rafael" }),
  "PUT /staff/{id}": () => ({ name: "Rafael" }),
  "PUT /staff/{id}/hours": () => ({ weekly: { mon: [["09:00", "12:00"]] } }),
  "POST /staff/{id}/time-off": () => range,
  "PUT /staff/{id}/time-off/{timeOffId}": () => range,
  "POST /time-off-requests": () => ({
    startsAt: "2027-07-05T12:00:00Z",
    endsAt: "2027-07-06T12:00:00Z",
  }),
  "POST /tenants/{id}/users": (rows) => ({ email: "rui@example.com", staffId: rows.staffId }),
  "PUT /tenants/{id}/users/{userId}": (rows) => ({ staffId: rows.staffId }),
  "POST /invitations/{token}/accept": () => ({ name: "Rui", password: "a long enough phrase" }),
  "PUT /tenants/{id}": () => ({ name: "Barbearia" }),
  "POST /auth/login": () => ({ email: "a@example.com", password: "x" }),
  "POST /auth/refresh": () => ({ refreshToken: "x" }),
  "POST /auth/register": () => ({
    name: "Ana",
    email: `${newId()}@example.com`,
    password: "a long enough phrase",
    businessName: "Ana",
  }),
  "POST /public/{slug}/appointments": (rows) => ({
    serviceIds: [rows.serviceId],
    staffId: rows.staffId,
    startsAt,
    contact,
  }),
  "POST /public/{slug}/holds": (rows) => ({ serviceIds: [rows.serviceId], staffId: rows.staffId, startsAt }),
  "POST /public/{slug}/waitlist": (rows) => ({ ...wish(rows), contact, consent: true }),
  "POST /waitlist": (rows) => ({ ...wish(rows), contactId: rows.contactId }),
  "PUT /waitlist/{id}": () => ({ priority: 1 }),
  "POST /walk-ins": (rows) => ({
    serviceIds: [rows.serviceId],
    staffId: rows.staffId,
    contactId: rows.contactId,
  }),
  "POST /walk-ins/{id}/seat": (rows) => ({ staffId: rows.staffId }),
  "PUT /notifications/settings": () => ({ offsetsMin: [60] }),
  "PUT /templates": () => template,
  "POST /templates/preview": () => template,
  "POST /templates/reset": () => ({ kind: "reminder", locale: "pt-BR" }),
  "POST /contacts/{id}/consents": () => ({ channel: "email", purpose: "appointments", state: "given" }),
  "POST /public/appointments/{manageToken}/reschedule": () => ({ startsAt }),
  "POST /public/appointments/{manageToken}/review": () => ({ rating: 5 }),
  "POST /appointment-series": (rows) => ({ ...series(rows), contactId: rows.contactId }),
  "POST /appointment-series/preview": (rows) => series(rows),
  "POST /appointment-series/{id}/extend": () => ({ count: 1 }),
  "PUT /appointments/{id}/series": () => ({ scope: "this", notes: "x" }),
  "POST /appointments/{id}/series/cancel": () => ({ scope: "following" }),
  "POST /holidays": () => ({ holidays: [{ date: "2027-12-25", name: "Natal" }] }),
  "PUT /holidays/{id}": () => ({ name: "Ano novo" }),
  "POST /resources": () => ({ name: "Lavatório novo", stock: 2 }),
  "PUT /resources/{id}": () => ({ stock: 3 }),
  "PUT /services/order": (rows) => ({ ids: [rows.serviceId] }),
  "PUT /reviews/{id}": () => ({ status: "hidden" }),
  "POST /widget/{key}/conversations": () => ({}),
  "POST /widget/conversations/{id}/messages": () => ({ text: "oi" }),
  "POST /widget/conversations/{id}/rating": () => ({ rating: 5 }),
};

export const queries: Record<string, Sample> = {
  "GET /availability": (rows) => ({ serviceIds: rows.serviceId, from: "2027-05-10", to: "2027-05-10" }),
  "POST /appointments/{id}/attachments": () => ({ name: "termo.pdf" }),
  "POST /photos": () => ({ kind: "gallery", name: "loja.png" }),
  "POST /staff/{id}/photo": () => ({ name: "rafael.png" }),
  "GET /holidays/presets": () => ({ year: "2027" }),
  "GET /appointments/summary": () => ({ from: "2027-05-01", to: "2027-05-31" }),
  "GET /payments/tickets/preview": (rows) => ({ appointmentId: rows.appointmentId }),
  "GET /public/{slug}/terms": (rows) => ({ serviceIds: rows.serviceId }),
  "GET /public/{slug}/availability": (rows) => ({
    serviceIds: rows.serviceId,
    from: "2027-05-10",
    to: "2027-05-10",
  }),
};

/** `POST /agents/{id}`: how the tables above name a route. */
export function routeName({ method, path }: ListedRoute): string {
  return `${method} ${path.replace("/api/v1", "")}`;
}

/** The path parameters of a route for rows of a tenant; throws for a parameter that nobody described. */
export function pathParams(route: ListedRoute, rows: Rows): Record<string, string> {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const resource = route.path.split("/")[3] ?? "";
  return Object.fromEntries(names.map((name) => [name, paramOf(name, resource, route, rows)]));
}

function paramOf(name: string, resource: string, route: ListedRoute, rows: Rows): string {
  const ids: Record<string, string> = {
    agents: rows.agentId,
    appointments: rows.appointmentId,
    channels: rows.channelId,
    contacts: rows.contactId,
    conversations: rows.conversationId,
    "cash-sessions": rows.cashSessionId,
    commissions: rows.staffId,
    payments: route.path.includes("/deposits/")
      ? rows.appointmentId
      : route.path.includes("/tickets/")
        ? rows.ticketId
        : route.path.endsWith("/pix")
          ? rows.pendingPaymentId
          : rows.paymentId,
    products: rows.productId,
    fees: rows.feeId,
    reviews: rows.reviewId,
    resources: rows.resourceId,
    holidays: rows.holidayId,
    "appointment-series": rows.seriesId,
    feeds: rows.feedId,
    photos: rows.photoId,
    notifications: rows.outboxMessageId,
    services: rows.serviceId,
    "time-off-requests": rows.timeOffRequestId,
    staff: rows.staffId,
    waitlist: rows.waitlistEntryId,
    "walk-ins": rows.walkInId,
    tenants: rows.slug,
    widget: rows.conversationId,
  };
  const others: Record<string, string> = {
    playbookId: rows.playbookId,
    feeId: rows.feeId,
    userId: rows.userId,
    invitationId: rows.invitationId,
    token: rows.invitationToken,
    timeOffId: rows.timeOffId,
    attachmentId: rows.attachmentId,
    fileId: rows.photoFileId,
    slug: rows.slug,
    key: rows.channelKey,
    provider: "openai",
    manageToken: rows.manageToken,
    offerToken: rows.offerToken,
    stopToken: rows.stopToken,
    feedToken: `${rows.feedToken}.ics`,
  };
  const value = name === "id" ? ids[resource] : others[name];
  if (!value) throw new Error(`${routeName(route)}: nobody described the parameter ${name}`);
  return value;
}
