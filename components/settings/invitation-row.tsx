"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/use-format";
import type { InvitationView } from "@/lib/tenants/team.shared";

type Props = { invitation: InvitationView; onRevoke: () => Promise<unknown> };

/** An invitation that is still open. */
export function InvitationRow({ invitation, onRevoke }: Props) {
  const t = useTranslations("team");
  const format = useFormat();
  const { timeZone } = useTenant();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
      <div className="min-w-0">
        <p className="truncate font-medium">{invitation.email}</p>
        <p className="text-hint text-muted-foreground">
          {t("until", {
            role: t(`roles.${invitation.role}`),
            date: format.date(invitation.expiresAt, timeZone),
          })}
        </p>
      </div>
      <ConfirmDialog
        title={t("revokeTitle", { email: invitation.email })}
        confirmLabel={t("revoke")}
        destructive
        onConfirm={async () => {
          await onRevoke();
        }}
        trigger={<Button variant="secondary">{t("revoke")}</Button>}
      />
    </div>
  );
}
