import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientsScreen } from "@/components/contacts/clients-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { listContacts } from "@/lib/contacts/contacts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts.list"))("title") };
}

/** Everybody the shop knows; the first page is part of the document. */
export default async function ClientsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await pageCtx((await params).tenant);
  const initial = await listContacts(ctx, { sort: "name", limit: 50 });
  return (
    <ClientMessages areas={["contacts", "clients"]}>
      <ClientsScreen initial={initial} />
    </ClientMessages>
  );
}
