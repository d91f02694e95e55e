import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { WalkInsScreen } from "@/components/walkins/walk-ins-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { listServices } from "@/lib/booking/services";
import { listStaff } from "@/lib/booking/staff";
import { getTenant } from "@/lib/tenants/tenants";
import { listQueue } from "@/lib/walkins/list-queue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("walkins"))("title") };
}

/** Who waits at the door. */
export default async function WalkInsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  const [queue, services, staff, { bookingPolicy }] = await Promise.all([
    listQueue(ctx),
    listServices(ctx),
    listStaff(ctx),
    getTenant(ctx),
  ]);
  return (
    <ClientMessages areas={["walkins"]}>
      <WalkInsScreen
        initial={{ queue, services, staff }}
        now={ctx.now().toISOString()}
        isEnabled={bookingPolicy.walkInsEnabled}
      />
    </ClientMessages>
  );
}
