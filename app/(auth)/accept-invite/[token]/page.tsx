import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AcceptInviteForm } from "@/components/auth/accept-invite-form";
import { AuthCard } from "@/components/auth/auth-card";
import { Button } from "@/components/ui/button";
import { missing, pageSession } from "@/lib/api/page-ctx";
import { getOpenInvitation } from "@/lib/tenants/accept-invitation";
import { acceptInvite } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.invite"))("title"), robots: { index: false } };
}

/** What the invitation is for; accepting it is a button, never the visit. */
export default async function AcceptInvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await getOpenInvitation(token).catch(missing);
  const session = await pageSession();
  const t = await getTranslations("auth.invite");
  const isTheirs = session?.user.email === invitation.email;
  return (
    <AuthCard
      title={t("title")}
      description={t("description", { business: invitation.businessName, email: invitation.email })}
      footer={t("footer")}
    >
      {invitation.hasAccount && !isTheirs ? (
        <Button asChild>
          <Link href={`/sign-in?callbackUrl=${encodeURIComponent(`/accept-invite/${token}`)}`}>
            {t("signIn")}
          </Link>
        </Button>
      ) : (
        <AcceptInviteForm token={token} isKnown={isTheirs} accept={acceptInvite} />
      )}
    </AuthCard>
  );
}
