import { randomUUID } from "node:crypto";
import { type APIRequestContext, type BrowserContext, expect } from "@playwright/test";
import type { Hours, ServiceView, StaffView } from "@/lib/booking/schema";
import { Api } from "./api";
import { ShopClock } from "./shop-clock";

export type ShopOptions = { locale: "en" | "pt-BR" | "ro"; currency: "USD" | "BRL" | "RON" };
export type Owner = { name: string; email: string; password: string };
export type Shop = {
  id: string;
  slug: string;
  name: string;
  clock: ShopClock;
  owner: Owner;
  api: Api;
  services: ServiceView[];
  staff: StaffView[];
  agentId: string;
  widgetKey: string;
  /** The address of a page of the dashboard: `at("/calendar")`. */
  at(path?: string): string;
};

const everyDay: Hours = {
  weekly: Object.fromEntries(
    (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const).map((day) => [day, [["08:00", "22:00"]]]),
  ) as Hours["weekly"],
};

/** Registers a barbershop in which it is a morning, open every day, so that no test depends on when it runs. */
export async function makeShop(request: APIRequestContext, options: ShopOptions): Promise<Shop> {
  const mark = randomUUID().slice(0, 8);
  const owner = {
    name: "Helena Duarte",
    email: `helena-${mark}@shop.example`,
    password: "a warm towel and a chair",
  };
  const name = `Navalha ${mark}`;
  const timeZone = morningZone(new Date());
  const registered = await request.post("/api/v1/auth/register", {
    data: { ...owner, businessName: name, vertical: "barbershop", timeZone, ...options },
  });
  expect(registered.status(), await registered.text()).toBe(201);
  const { data } = (await registered.json()) as {
    data: { accessToken: string; tenant: { id: string; slug: string } };
  };
  const { id, slug } = data.tenant;
  const api = new Api(request, { authorization: `Bearer ${data.accessToken}`, "x-tenant": slug });

  const [services, team, agents, channels] = await Promise.all([
    api.get<ServiceView[]>("/services"),
    api.get<StaffView[]>("/staff"),
    api.get<{ id: string }[]>("/agents"),
    api.get<{ type: string; publicKey: string | null }[]>("/channels"),
  ]);
  const staff: StaffView[] = [];
  for (const person of team) staff.push(await api.put<StaffView>(`/staff/${person.id}/hours`, everyDay));
  const widgetKey = channels.find(({ type }) => type === "web")?.publicKey;
  const agentId = agents[0]?.id;
  if (!widgetKey || !agentId) throw new Error("a new barbershop has an agent and a web channel");
  const at = (path = "") => `/t/${slug}${path}`;
  return {
    id,
    slug,
    name,
    clock: new ShopClock(timeZone),
    owner,
    api,
    services,
    staff,
    agentId,
    widgetKey,
    at,
  };
}

/** Gives a browser the session of a person, without the sign-in form. */
export async function signIn(context: BrowserContext, { email, password }: Owner): Promise<void> {
  const { request } = context;
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true", callbackUrl: "/" },
  });
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name)).toContain("atende.session");
}

/** A zone in which the clock now shows something between nine and ten in the morning. */
function morningZone(now: Date): string {
  const wanted = 9 - now.getUTCHours();
  const hours = wanted < -12 ? wanted + 24 : wanted;
  // The signs of these names are the other way round: Etc/GMT+3 is three hours behind.
  return hours === 0 ? "Etc/GMT" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}
