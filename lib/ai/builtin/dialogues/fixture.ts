/** The shop in which all dialogues take place: declarative, so that it can be put into a fake or a real database. */
import type { BuiltinLocale } from "../reading";

export type ServiceKey = "cut" | "beard" | "brow" | "kids" | "towel";
export type StaffKey = "first" | "second" | "third";
type Range = [from: string, to: string];

export type ShopFixture = {
  locale: BuiltinLocale;
  country: string;
  currency: string;
  timeZone: string;
  /** Friday 20 November 2026, 11:00 on the shop's clock. */
  now: string;
  businessName: string;
  agentName: string;
  address: string;
  phone: string;
  website: string;
  notes: string;
  stepMin: number;
  /** Appointments that begin sooner than this can no longer be moved or cancelled by the customer. */
  changeNoticeMin: number;
  /** Starts later than this many days ahead are not offered. */
  horizonDays: number;
  services: { key: ServiceKey; name: string; durationMin: number; priceCents: number }[];
  /** Extras that go with services. */
  addOns: { key: ServiceKey; name: string; durationMin: number; priceCents: number; with: ServiceKey[] }[];
  /** What cancelling late costs, in percent of the price. */
  lateFee: { service: ServiceKey; percent: number; freeCancelMin: number };
  /** A day on which the shop is closed. */
  holiday: { date: string; name: string };
  staff: { key: StaffKey; name: string; services: ServiceKey[]; weekly: Record<string, Range[]> }[];
  /** Other people's visits. */
  bookings: { staff: StaffKey; date: string; from: string; to: string }[];
};

const weekdays = (range: Range, days: string) =>
  Object.fromEntries(days.split(" ").map((day) => [day, [range]] as const));

type Listed = Exclude<ServiceKey, "towel">;
const services = (names: Record<Listed, string>, prices: Record<Listed, number>) => [
  { key: "cut" as const, name: names.cut, durationMin: 30, priceCents: prices.cut },
  { key: "beard" as const, name: names.beard, durationMin: 30, priceCents: prices.beard },
  { key: "brow" as const, name: names.brow, durationMin: 15, priceCents: prices.brow },
  { key: "kids" as const, name: names.kids, durationMin: 30, priceCents: prices.kids },
];

/** first: everything, Monday to Saturday. second: no eyebrows, not on Mondays. third: no beards, from noon. Sunday closed. */
const staff = (names: Record<StaffKey, string>): ShopFixture["staff"] => [
  {
    key: "first",
    name: names.first,
    services: ["cut", "beard", "brow", "kids"],
    weekly: { ...weekdays(["09:00", "19:00"], "mon tue wed thu fri"), sat: [["09:00", "17:00"]], sun: [] },
  },
  {
    key: "second",
    name: names.second,
    services: ["cut", "beard", "kids"],
    weekly: {
      mon: [],
      ...weekdays(["10:00", "19:00"], "tue wed thu fri"),
      sat: [["10:00", "17:00"]],
      sun: [],
    },
  },
  {
    key: "third",
    name: names.third,
    services: ["cut", "brow", "kids"],
    weekly: { ...weekdays(["12:00", "19:00"], "mon tue wed thu fri"), sat: [["09:00", "14:00"]], sun: [] },
  },
];

/** Today 15:00 and Saturday 10:00 are gone with everybody; Wednesday is full; second is taken on Saturday at 15:00. */
const bookings: ShopFixture["bookings"] = [
  { staff: "first", date: "2026-11-20", from: "15:00", to: "16:00" },
  { staff: "second", date: "2026-11-20", from: "15:00", to: "15:30" },
  { staff: "third", date: "2026-11-20", from: "15:00", to: "15:30" },
  { staff: "first", date: "2026-11-21", from: "10:00", to: "12:00" },
  { staff: "second", date: "2026-11-21", from: "10:00", to: "11:00" },
  { staff: "third", date: "2026-11-21", from: "10:00", to: "10:30" },
  { staff: "second", date: "2026-11-21", from: "15:00", to: "15:30" },
  { staff: "first", date: "2026-11-25", from: "09:00", to: "19:00" },
  { staff: "second", date: "2026-11-25", from: "10:00", to: "19:00" },
  { staff: "third", date: "2026-11-25", from: "12:00", to: "19:00" },
];

const rules = {
  ...{ stepMin: 30, changeNoticeMin: 120, horizonDays: 60, bookings },
  lateFee: { service: "kids" as const, percent: 50, freeCancelMin: 1440 },
};
const extras = (name: string, priceCents: number): ShopFixture["addOns"] => [
  { key: "towel", name, durationMin: 30, priceCents, with: ["beard"] },
];
const christmas = (name: string) => ({ date: "2026-12-25", name });

export const shops: Record<BuiltinLocale, ShopFixture> = {
  en: {
    ...rules,
    locale: "en",
    country: "US",
    currency: "USD",
    timeZone: "America/New_York",
    now: "2026-11-20T16:00:00Z",
    businessName: "Corner Barbers",
    agentName: "Alex",
    address: "12 Elm Street, Boston",
    phone: "+1 617 555 0100",
    website: "https://corner.example",
    notes: "Parking behind the building is free for customers.",
    services: services(
      { cut: "Haircut", beard: "Beard trim", brow: "Eyebrows", kids: "Kids haircut" },
      { cut: 3000, beard: 2000, brow: 1000, kids: 2500 },
    ),
    addOns: extras("Hot towel", 800),
    holiday: christmas("Christmas Day"),
    staff: staff({ first: "Mike", second: "Sam", third: "Oliver" }),
  },
  "pt-BR": {
    ...rules,
    locale: "pt-BR",
    country: "BR",
    currency: "BRL",
    timeZone: "America/Sao_Paulo",
    now: "2026-11-20T14:00:00Z",
    businessName: "Barbearia Central",
    agentName: "Bia",
    address: "Rua das Flores, 120, São Paulo",
    phone: "+55 11 4002-8922",
    website: "https://central.example",
    notes: "Estacionamento gratuito para clientes nos fundos.",
    services: services(
      { cut: "Corte de cabelo", beard: "Barba", brow: "Sobrancelha", kids: "Corte infantil" },
      { cut: 4500, beard: 3000, brow: 1500, kids: 3500 },
    ),
    addOns: extras("Toalha quente", 1200),
    holiday: christmas("Natal"),
    staff: staff({ first: "Carlos", second: "Rafael", third: "Léo" }),
  },
  ro: {
    ...rules,
    locale: "ro",
    country: "RO",
    currency: "RON",
    timeZone: "Europe/Bucharest",
    now: "2026-11-20T09:00:00Z",
    businessName: "Frizeria Veche",
    agentName: "Ioana",
    address: "Strada Lipscani 12, București",
    phone: "+40 21 555 0100",
    website: "https://veche.example",
    notes: "Parcare gratuită pentru clienți în curte.",
    services: services(
      { cut: "Tuns", beard: "Barbă", brow: "Pensat sprâncene", kids: "Tuns copii" },
      { cut: 6000, beard: 4000, brow: 2500, kids: 5000 },
    ),
    addOns: extras("Prosop cald", 1500),
    holiday: christmas("Crăciunul"),
    staff: staff({ first: "Andrei", second: "Mihai", third: "Radu" }),
  },
};
