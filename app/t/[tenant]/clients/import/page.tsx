import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportScreen } from "@/components/contacts/import/import-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { allow } from "@/lib/tenants/allow";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients.import"))("title") };
}

/** Brings clients in from a file. */
export default async function ImportPage({ params }: { params: Promise<{ tenant: string }> }) {
  allow(await pageCtx((await params).tenant), "contacts.manage");
  return (
    <ClientMessages areas={["clients"]}>
      <ImportScreen />
    </ClientMessages>
  );
}
