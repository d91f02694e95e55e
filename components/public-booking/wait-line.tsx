import { getTranslations } from "next-intl/server";
import { formatDuration } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import type { WaitEstimate } from "@/lib/walkins/schema";
import { Icon } from "./icon";

/** How long it takes right now without an appointment; nothing while the shop is closed or does not say. */
export async function WaitLine({ wait, locale }: { wait: WaitEstimate | null; locale: Locale }) {
  if (!wait || wait.state === "closed") return null;
  const t = await getTranslations("public.wait");
  // A forecast to the minute would promise too much.
  const text =
    wait.state === "full"
      ? t("full")
      : wait.waitMin
        ? t("wait", { duration: formatDuration(Math.ceil(wait.waitMin / 5) * 5, locale) })
        : t("none");
  return (
    <p className="flex items-start gap-2">
      <Icon name="clock" className="mt-0.5 size-5 text-muted-foreground" />
      <span>{text}</span>
    </p>
  );
}
