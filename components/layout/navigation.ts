import {
  Armchair,
  Bot,
  CalendarDays,
  ChartColumn,
  Contact,
  House,
  Inbox,
  ListOrdered,
  type LucideIcon,
  RadioTower,
  Scissors,
  Settings,
  UsersRound,
  Wallet,
} from "lucide-react";
import type { Permission } from "@/lib/tenants/permissions.shared";

export type NavEntry = {
  /** Key below layout.nav in the messages. */
  id:
    | "home"
    | "inbox"
    | "calendar"
    | "clients"
    | "walkins"
    | "waitlist"
    | "services"
    | "staff"
    | "payments"
    | "reports"
    | "agents"
    | "channels"
    | "settings";
  /** Below /t/<slug>. */
  path: string;
  icon: LucideIcon;
  /** Left out of the menu for people without it; the page itself authorises again. */
  permission?: Permission;
  /** Pressed after "g". */
  key: string;
  /** A place in the tab bar of phones; the others are under "More". */
  tab?: boolean;
  /** Entries of one group stand together, with a gap to the next. */
  group: "day" | "shop" | "front-desk" | "settings";
};

/** The menu, in its order. A feature adds its line when its page exists. */
export const navigation: readonly NavEntry[] = [
  { id: "home", path: "", icon: House, key: "h", tab: true, group: "day" },
  {
    id: "inbox",
    path: "/inbox",
    icon: Inbox,
    permission: "conversations.read",
    key: "i",
    tab: true,
    group: "day",
  },
  {
    id: "calendar",
    path: "/calendar",
    icon: CalendarDays,
    permission: "appointments.read",
    key: "c",
    tab: true,
    group: "day",
  },
  {
    id: "clients",
    path: "/clients",
    icon: Contact,
    permission: "contacts.read",
    key: "l",
    tab: true,
    group: "day",
  },
  {
    id: "walkins",
    path: "/walk-ins",
    icon: Armchair,
    permission: "appointments.read",
    key: "q",
    group: "day",
  },
  {
    id: "waitlist",
    path: "/waitlist",
    icon: ListOrdered,
    permission: "appointments.read",
    key: "w",
    group: "day",
  },
  { id: "services", path: "/services", icon: Scissors, permission: "services.read", key: "s", group: "shop" },
  { id: "staff", path: "/staff", icon: UsersRound, permission: "staff.read", key: "t", group: "shop" },
  { id: "payments", path: "/payments", icon: Wallet, permission: "payments.read", key: "p", group: "shop" },
  {
    id: "reports",
    path: "/reports",
    icon: ChartColumn,
    permission: "analytics.read",
    key: "r",
    group: "shop",
  },
  { id: "agents", path: "/agents", icon: Bot, permission: "agents.read", key: "a", group: "front-desk" },
  {
    id: "channels",
    path: "/channels",
    icon: RadioTower,
    permission: "channels.read",
    key: "n",
    group: "front-desk",
  },
  {
    id: "settings",
    path: "/settings",
    icon: Settings,
    permission: "tenant.update",
    key: "e",
    group: "settings",
  },
];

/** The entries that someone with these permissions may open. */
export function visibleNavigation(permissions: readonly string[]): NavEntry[] {
  return navigation.filter((entry) => !entry.permission || permissions.includes(entry.permission));
}

/** The address of an entry in a tenant. */
export function navHref(slug: string, entry: Pick<NavEntry, "path">): string {
  return `/t/${slug}${entry.path}`;
}

/** Whether an entry stands for the page at hand. */
export function isCurrent(pathname: string, slug: string, entry: Pick<NavEntry, "path">): boolean {
  const href = navHref(slug, entry);
  return entry.path === "" ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);
}
