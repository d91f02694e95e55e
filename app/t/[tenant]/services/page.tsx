import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ServicesScreen } from "@/components/booking/services/services-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { listServices } from "@/lib/booking/services";
import { listStaff } from "@/lib/booking/staff";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking.services"))("title") };
}

/** The shop's services. */
export default async function ServicesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  const [services, staff] = await Promise.all([listServices(ctx), listStaff(ctx)]);
  return (
    <ClientMessages areas={["booking", "services"]}>
      <ServicesScreen initial={{ services, staff }} />
    </ClientMessages>
  );
}
