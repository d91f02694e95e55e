import { book } from "./calendar";
import type { Shop } from "./shop";

/** Every page of a shop that people look at, with a name for the test's title. */
export const dashboardScreens = [
  ["home", ""],
  ["inbox", "/inbox"],
  ["calendar", "/calendar?view=day"],
  ["week", "/calendar?view=week"],
  ["month", "/calendar?view=month"],
  ["agenda", "/calendar?view=agenda"],
  ["day sheet", "/calendar/print"],
  ["clients", "/clients"],
  ["services", "/services"],
  ["staff", "/staff"],
  ["payments", "/payments"],
  ["agents", "/agents"],
  ["new agent", "/agents/new"],
  ["channels", "/channels"],
  ["reports", "/reports"],
  ["walk-ins", "/walk-ins"],
  ["waiting list", "/waitlist"],
  ["settings", "/settings"],
  ["messages", "/settings/reminders"],
  ["team", "/settings/team"],
  ["reviews", "/settings/reviews"],
  ["holidays", "/settings/holidays"],
  ["booking page", "/settings/public-page"],
  ["import", "/clients/import"],
] as const;

/** Gives a new shop a visit today and a conversation, so that its screens have something to show. */
export async function liveIn(shop: Shop): Promise<{ conversationId: string }> {
  await book(shop, { client: "Otto Braun", date: shop.clock.day(0), time: "14:00" });
  await book(shop, { client: "Rosa Lind", date: shop.clock.day(0), time: "15:30", staff: 1, service: 1 });
  const { conversationId, visitorToken } = await shop.api.post<{
    conversationId: string;
    visitorToken: string;
  }>(`/widget/${shop.widgetKey}/conversations`, { name: "Ida Holm" });
  await shop.api
    .as(visitorToken)
    .post(`/widget/conversations/${conversationId}/messages`, { text: "How much is a haircut?" });
  return { conversationId };
}
