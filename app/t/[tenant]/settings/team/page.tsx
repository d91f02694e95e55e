import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { TeamScreen } from "@/components/settings/team-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { listStaff } from "@/lib/booking/staff";
import { listTeam } from "@/lib/tenants/team";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("team"))("title") };
}

/** The team and its invitations; for those who manage members. */
export default async function TeamPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("members.manage")) notFound();
  const [team, staff] = [await listTeam(ctx), await listStaff(ctx, { isActive: true })];
  return (
    <ClientMessages areas={["team"]}>
      <TeamScreen initial={team} staff={staff.map(({ id, name }) => ({ id, name }))} />
    </ClientMessages>
  );
}
