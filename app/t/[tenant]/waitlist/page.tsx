import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { WaitlistScreen } from "@/components/waitlist/waitlist-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { listWaitlist } from "@/lib/booking/waitlist";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("waitlist"))("title") };
}

/** Who waits for a time. */
export default async function WaitlistPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  const { data } = await listWaitlist(ctx, { limit: 100 });
  return (
    <ClientMessages areas={["waitlist"]}>
      <WaitlistScreen initial={data} />
    </ClientMessages>
  );
}
