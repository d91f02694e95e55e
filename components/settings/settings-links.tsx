import { CalendarOff, Images, type LucideIcon, Mail, Star, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import type { Permission } from "@/lib/tenants/permissions.shared";

type Page = { id: string; path: string; icon: LucideIcon; permission?: Permission };

/** The pages of settings, in their order; a feature adds its line when its page exists. */
const pages: readonly Page[] = [
  { id: "team", path: "team", icon: UsersRound, permission: "members.manage" },
  { id: "holidays", path: "holidays", icon: CalendarOff, permission: "staff.write" },
  { id: "publicPage", path: "public-page", icon: Images },
  { id: "messages", path: "reminders", icon: Mail },
  { id: "reviews", path: "reviews", icon: Star },
];

/** Leads to what has a page of its own, each with a line that says what is there. */
export function SettingsLinks() {
  const t = useTranslations("settings.page");
  const { slug, permissions } = useTenant();
  const open = pages.filter(({ permission }) => !permission || permissions.includes(permission));
  return (
    <nav aria-label={t("label")}>
      <ul className="grid gap-2 sm:grid-cols-2">
        {open.map(({ id, path, icon: Icon }) => (
          <li key={id}>
            <Link
              href={`/t/${slug}/settings/${path}`}
              className="focus-ring flex h-full items-start gap-3 rounded-lg border bg-card p-4 hover:bg-muted/60"
            >
              <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-muted-foreground" />
              <span className="grid gap-0.5">
                <span className="font-medium">{t(`${id}.title`)}</span>
                <span className="text-hint text-muted-foreground">{t(`${id}.about`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
