import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PaymentsScreen } from "@/components/payments/payments-screen";
import { pageCtx } from "@/lib/api/page-ctx";
import { getTakings } from "@/lib/payments/takings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payments"))("title") };
}

/** The till. */
export default async function PaymentsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  if (!ctx.permissions.has("payments.read")) notFound();
  const takings = await getTakings(ctx);
  return (
    <ClientMessages areas={["payments"]}>
      <PaymentsScreen initial={takings} today={takings.date} />
    </ClientMessages>
  );
}
