import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ReceiptScreen } from "@/components/payments/receipt-screen";
import { missing, pageCtx } from "@/lib/api/page-ctx";
import { getTicket } from "@/lib/payments/tickets";
import { getTenant } from "@/lib/tenants/tenants";

type Props = { params: Promise<{ tenant: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payments.receipt"))("title") };
}

/** The receipt of one bill. */
export default async function ReceiptPage({ params }: Props) {
  const { tenant, id } = await params;
  const ctx = await pageCtx(tenant);
  if (!ctx.permissions.has("payments.read")) notFound();
  const [ticket, { name, address, phone }] = await Promise.all([
    getTicket(ctx, id).catch(missing),
    getTenant(ctx),
  ]);
  return (
    <ClientMessages areas={["payments"]}>
      <ReceiptScreen ticket={ticket} shop={{ name, address, phone }} />
    </ClientMessages>
  );
}
