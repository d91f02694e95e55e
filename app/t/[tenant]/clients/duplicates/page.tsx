import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DuplicatesScreen } from "@/components/contacts/duplicates-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { pageCtx } from "@/lib/api/page-ctx";
import { allow } from "@/lib/tenants/allow";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients.duplicates"))("title") };
}

/** Makes one record of several of the same person. */
export default async function DuplicatesPage({ params }: { params: Promise<{ tenant: string }> }) {
  allow(await pageCtx((await params).tenant), "contacts.manage");
  return (
    <ClientMessages areas={["clients"]}>
      <DuplicatesScreen />
    </ClientMessages>
  );
}
