import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StopMessages } from "@/components/notifications/stop-messages";
import { card, heading } from "@/components/public-booking/styles";
import { missing } from "@/lib/api/page-ctx";
import { getSubscription } from "@/lib/booking/unsubscribe";
import { readLinkToken } from "@/lib/core/signed-links";
import { loadShop } from "../../load-shop";

type Props = { params: Promise<{ slug: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.stop");
  return {
    title: { absolute: t("title") },
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** Where somebody ends all messages of a shop. */
export default async function StopPage({ params }: Props) {
  const { slug, token } = await params;
  const { ctx } = await loadShop(slug);
  const t = await getTranslations("notifications.stop");
  const target = readLinkToken("unsubscribe", token);
  const contactId = target?.tenantId === ctx.tenantId ? target.id : "00000000-0000-0000-0000-000000000000";
  const { isStopped, business } = await getSubscription(ctx, contactId).catch(missing);
  return (
    <section className={`${card} mx-auto grid max-w-xl gap-4 p-5`}>
      <h1 className={heading}>{t("title")}</h1>
      <StopMessages
        token={token}
        isStopped={isStopped}
        text={{
          ask: t("ask", { shop: business.name }),
          stop: t("stop"),
          stopped: t("stopped", { shop: business.name }),
          failed: t("failed"),
        }}
      />
    </section>
  );
}
