import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/actions";
import { AppProviders } from "@/components/layout/app-providers";
import { AppShell } from "@/components/layout/app-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { LiveConnection } from "@/components/layout/live-connection";
import { sidebarCookie } from "@/components/layout/shell-types";
import { TenantProvider } from "@/components/layout/tenant-provider";
import { pageCtx } from "@/lib/api/page-ctx";
import { listMemberships } from "@/lib/tenants/memberships";

type Props = { children: ReactNode; params: Promise<{ tenant: string }> };

/** The dashboard's frame. It shows who is here and where; each page authorises for itself. */
export default async function TenantLayout({ children, params }: Props) {
  const ctx = await pageCtx((await params).tenant);
  const [memberships, jar] = await Promise.all([listMemberships(ctx.session.user.id), cookies()]);
  const { id, name, email, isPlatformAdmin } = ctx.session.user;
  const { slug, name: business, currency, country } = ctx.tenant;
  const scope = {
    id: ctx.tenantId,
    slug,
    name: business,
    timeZone: ctx.timeZone,
    currency,
    country,
    permissions: [...ctx.permissions],
    user: { id, name, email },
  };
  return (
    <ClientMessages root areas={["layout"]}>
      <AppProviders>
        <TenantProvider value={scope}>
          <div data-density="compact">
            <AppShell
              user={{ name, email }}
              tenant={{ slug, name: business }}
              memberships={memberships.map(({ role, tenant }) => ({
                role,
                slug: tenant.slug,
                name: tenant.name,
              }))}
              permissions={scope.permissions}
              isPlatformAdmin={isPlatformAdmin}
              connection={<LiveConnection />}
              signOut={signOut}
              defaultCollapsed={jar.get(sidebarCookie)?.value === "collapsed"}
            >
              {children}
            </AppShell>
          </div>
        </TenantProvider>
      </AppProviders>
    </ClientMessages>
  );
}
