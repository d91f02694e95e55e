import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StaffScreen } from "@/components/booking/staff/staff-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { listServices } from "@/lib/booking/services";
import { listStaff } from "@/lib/booking/staff";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking.staff"))("title") };
}

/** The people of the shop. */
export default async function StaffPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  const [staff, services] = await Promise.all([listStaff(ctx), listServices(ctx)]);
  return (
    <ClientMessages areas={["booking", "services", "timeOff"]}>
      <StaffScreen initial={{ staff, services, now: ctx.now().toISOString() }} />
    </ClientMessages>
  );
}
