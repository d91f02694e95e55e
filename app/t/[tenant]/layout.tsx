import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { signOut } from "@/app/(auth)/actions";
import { AppProviders } from "@/components/layout/app-providers";
import { AppShell } from "@/components/layout/app-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { sidebarCookie } from "@/components/layout/shell-types";
import { pageCtx } from "@/lib/api/page-ctx";
import { listMemberships } from "@/lib/tenants/memberships";

type Props = { children: ReactNode; params: Promise<{ tenant: string }> };

/** The dashboard's frame. It shows who is here and where; each page authorises for itself. */
export default async function TenantLayout({ children, params }: Props) {
  const ctx = await pageCtx((await params).tenant);
  const [memberships, jar] = await Promise.all([listMemberships(ctx.session.user.id), cookies()]);
  const { name, email, isPlatformAdmin } = ctx.session.user;
  return (
    <ClientMessages root areas={["layout"]}>
      <AppProviders>
        <div data-density="compact">
          <AppShell
            user={{ name, email }}
            tenant={{ slug: ctx.tenant.slug, name: ctx.tenant.name }}
            memberships={memberships.map(({ role, tenant }) => ({
              role,
              slug: tenant.slug,
              name: tenant.name,
            }))}
            permissions={[...ctx.permissions]}
            isPlatformAdmin={isPlatformAdmin}
            signOut={signOut}
            defaultCollapsed={jar.get(sidebarCookie)?.value === "collapsed"}
          >
            {children}
          </AppShell>
        </div>
      </AppProviders>
    </ClientMessages>
  );
}
