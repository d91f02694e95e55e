import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientProfileScreen } from "@/components/booking/clients/client-profile-screen";
import { ClientMessages } from "@/components/layout/client-messages";
import { missing, pageCtx } from "@/lib/api/page-ctx";
import { getContact } from "@/lib/contacts/contacts";

type Props = { params: Promise<{ tenant: string; contactId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts.profile"))("title") };
}

/** One client. */
export default async function ClientPage({ params }: Props) {
  const { tenant, contactId } = await params;
  const ctx = await pageCtx(tenant);
  const contact = await getContact(ctx, contactId).catch(missing);
  return (
    <ClientMessages
      areas={["booking", "calendar", "contacts", "clients", "payments", "series", "files", "history"]}
    >
      <ClientProfileScreen initial={{ contact, now: ctx.now().toISOString() }} />
    </ClientMessages>
  );
}
