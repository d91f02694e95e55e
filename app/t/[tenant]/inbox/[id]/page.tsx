import { redirect } from "next/navigation";

/** A conversation's own address; the inbox shows it beside the list. */
export default async function ConversationPage({
  params,
}: {
  params: Promise<{ tenant: string; id: string }>;
}) {
  const { tenant, id } = await params;
  redirect(`/t/${tenant}/inbox?status=all&c=${encodeURIComponent(id)}`);
}
