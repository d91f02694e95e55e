/** A registered business with one row of everything, for suites that go through every route. */
import { listAgents } from "@/lib/agents/agents";
import { listPlaybooks } from "@/lib/agents/playbooks";
import { openApiSession } from "@/lib/auth/open-api-session";
import { registerSchema } from "@/lib/auth/schema";
import { attach } from "@/lib/booking/attachments";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { addHolidays } from "@/lib/booking/holidays";
import { issueManageLink } from "@/lib/booking/manage-links";
import { createResource } from "@/lib/booking/resources";
import { listServices } from "@/lib/booking/services";
import { listStaff } from "@/lib/booking/staff";
import { createTimeOff } from "@/lib/booking/time-off";
import { joinWaitlist } from "@/lib/booking/waitlist";
import { listChannels } from "@/lib/channels/channels";
import { createContact } from "@/lib/contacts/contacts";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { linkToken } from "@/lib/core/signed-links";
import { createFeed } from "@/lib/feeds/feeds";
import { addPhoto } from "@/lib/files/shop-photos";
import { receiveMessage } from "@/lib/inbox/receive-message";
import { startConversation } from "@/lib/inbox/start-conversation";
import { registerBusiness } from "@/lib/onboarding/register-business";
import { openCashSession } from "@/lib/payments/cash-sessions";
import { openTicket } from "@/lib/payments/open-ticket";
import { updatePaymentSettings } from "@/lib/payments/payment-settings";
import { chargePix } from "@/lib/payments/pix-charge";
import { createProduct } from "@/lib/payments/products";
import { recordPayment } from "@/lib/payments/record-payment";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import { inviteMember } from "@/lib/tenants/team";
import { joinQueue } from "@/lib/walkins/join-queue";
import { pixel, type Rows } from "./samples";

export type RegisteredShop = { ctx: Ctx; rows: Rows; token: string; visitorToken: string; email: string };

/** Registers a business and makes its rows through the use cases. */
export async function registerShop(name: string): Promise<RegisteredShop> {
  const email = `${name}@example.com`;
  const caller = { requestId: null, ip: null, userAgent: null };
  const application = registerSchema.parse({
    name,
    email,
    password: "a long enough phrase",
    businessName: name,
    locale: "pt-BR",
  });
  const { user, tenant } = await registerBusiness(application, caller);
  const ctx = await ctxForJob(tenant.id);
  await unscopedDb().tenant.update({
    where: { id: tenant.id },
    data: { bookingPolicy: { maxAdvanceDays: 400 } },
  });
  const first = <T>(list: readonly T[]): T => {
    const [item] = list;
    if (!item) throw new Error("the starter kit is empty");
    return item;
  };
  const serviceId = first(await listServices(ctx)).id;
  const staffId = first(await listStaff(ctx)).id;
  const agentId = first((await listAgents(ctx, { limit: 1 })).data).id;
  const playbookId = first(await listPlaybooks(ctx, agentId)).id;
  const channel = first((await listChannels(ctx, { limit: 1 })).data);
  const contactId = (await createContact(ctx, { name: "Cliente", phone: "+5511912345678" })).id;
  const off = { startsAt: "2027-01-04T12:00:00Z", endsAt: "2027-01-04T15:00:00Z" };
  const timeOffId = (await createTimeOff(ctx, staffId, off)).id;
  const booked = { ...ctx, now: () => new Date("2027-05-01T12:00:00Z") };
  const visit = { serviceIds: [serviceId], staffId, startsAt: "2027-05-11T14:00:00Z", contactId };
  const appointmentId = (await bookAppointment(booked, visit)).id;
  const invitation = await inviteMember(ctx, { email: `guest-${email}`, role: "TENANT_USER" });
  const manageToken = await issueManageLink(booked, appointmentId);
  const productId = (await createProduct(ctx, { name: "Cera", priceCents: 3000, stock: 5 })).id;
  const pix = { pixKeyType: "email", pixKey: email, merchantName: name, merchantCity: "Recife" } as const;
  await updatePaymentSettings(ctx, pix);
  const cashSessionId = (await openCashSession(ctx, { openingCents: 0 })).id;
  const ticketId = (await openTicket(ctx, { lines: [{ productId, quantity: 1 }] })).id;
  const paymentId = (await recordPayment(ctx, { ticketId, method: "cash", amountCents: 1000 })).id;
  const pendingPaymentId = (await chargePix(ctx, { ticketId, amountCents: 1000 })).paymentId;
  const { conversationId, visitorToken } = await startConversation(ctx, channel.id, { name: "Visitante" });
  await receiveMessage(ctx, conversationId, { text: "oi" });
  const { accessToken } = await openApiSession(user.id, caller);
  return {
    ctx,
    email,
    token: accessToken,
    visitorToken,
    rows: {
      serviceId,
      staffId,
      timeOffId,
      contactId,
      appointmentId,
      agentId,
      playbookId,
      channelId: channel.id,
      channelKey: channel.publicKey ?? "",
      conversationId,
      userId: user.id,
      productId,
      ticketId,
      paymentId,
      pendingPaymentId,
      cashSessionId,
      slug: tenant.slug,
      manageToken,
      invitationId: invitation.id,
      invitationToken: invitation.link.split("/").at(-1) ?? "",
      ...(await waitingRows(ctx, { serviceId, appointmentId, contactId })),
    },
  };
}

/** A wish on the waiting list, a message that failed, a proposed fee, and links that name nothing. */
async function waitingRows(
  ctx: Ctx,
  { serviceId, appointmentId, contactId }: Pick<Rows, "serviceId" | "appointmentId" | "contactId">,
) {
  const { tenantId } = ctx;
  const db = unscopedDb();
  const wish = {
    serviceIds: [serviceId],
    fromDate: "2027-05-10",
    toDate: "2027-05-12",
    contactId,
    consent: true,
  };
  const { id: waitlistEntryId } = await joinWaitlist(ctx, wish);
  const walkIn = await joinQueue(ctx, { serviceIds: [serviceId], contact: { name: "Na fila" } });
  const [outboxMessageId, feeId] = [newId(), newId()];
  const timeOffRequestId = newId();
  await db.outboxMessage.create({
    data: {
      ...{ id: outboxMessageId, tenantId, dedupeKey: "sample", kind: "booked", purpose: "appointments" },
      ...{ channel: "email", recipient: "cliente@example.com", subject: "x", body: "y", status: "failed" },
    },
  });
  const fee = { kind: "no_show", amountCents: 100, currency: "BRL" };
  await db.fee.create({ data: { id: feeId, tenantId, appointmentId, contactId, ...fee } });
  const { id: resourceId } = await createResource(ctx, { name: "Lavatório", stock: 1 });
  const seriesId = newId();
  const rule = { frequency: "weekly", interval: 1, count: 2, fromDate: "2027-05-10", wallTime: "12:00" };
  const { staffId: seriesStaff } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  await db.appointmentSeries.create({
    data: { id: seriesId, tenantId, contactId, staffId: seriesStaff, serviceIds: [serviceId], ...rule },
  });
  const [holiday] = await addHolidays(ctx, [{ date: "2027-12-24", name: "Véspera" }]);
  const reviewId = newId();
  const { staffId } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  await db.review.create({ data: { id: reviewId, tenantId, appointmentId, contactId, staffId, rating: 5 } });
  const paper = await attach(ctx, appointmentId, Buffer.from("%PDF-1.4"), { name: "termo.pdf" });
  const photo = await addPhoto(ctx, pixel, { kind: "gallery", name: "loja.png", alt: "" });
  await db.timeOff.create({
    data: {
      ...{ id: timeOffRequestId, tenantId, staffId, requestedById: newId(), status: "requested" },
      ...{ startsAt: "2027-08-02T12:00:00Z", endsAt: "2027-08-03T12:00:00Z" },
    },
  });
  const feed = await createFeed(ctx, { staffId: null });
  const link = { tenantId, id: newId() };
  return {
    ...{
      waitlistEntryId,
      walkInId: walkIn.id,
      outboxMessageId,
      feeId,
      reviewId,
      resourceId,
      seriesId,
      holidayId: holiday?.id ?? "",
      attachmentId: paper.id,
      timeOffRequestId,
      photoId: photo.id,
      photoFileId: photo.fileId,
    },
    offerToken: linkToken("offer", link),
    stopToken: linkToken("unsubscribe", link),
    feedId: feed.id,
    feedToken: feed.url.split("/").at(-1)?.replace(".ics", "") ?? "",
  };
}
