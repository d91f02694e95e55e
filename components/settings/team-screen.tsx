"use client";

import { ArrowLeft, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { useToast } from "@/components/ui/toast";
import type { TeamView } from "@/lib/tenants/team.shared";
import { InvitationRow } from "./invitation-row";
import { MemberRow, type StaffChoice } from "./member-row";
import { useTeam } from "./team-api";

const InviteDialog = dynamic(() => import("./invite-dialog").then((module) => module.InviteDialog), {
  ssr: false,
});

/** Who works with this business, with what rights, and who is invited. */
export function TeamScreen({ initial, staff }: { initial: TeamView; staff: readonly StaffChoice[] }) {
  const t = useTranslations("team");
  const { user, slug } = useTenant();
  const toast = useToast();
  const { team, invite, update, remove, revoke } = useTeam(initial);
  const [inviting, setInviting] = useState<boolean>();

  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader
        className="mb-0"
        title={t("title")}
        description={t("description")}
        back={
          <Link
            href={`/t/${slug}/settings`}
            className="focus-ring inline-flex w-fit items-center gap-1 rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
        actions={
          <Button onClick={() => setInviting(true)}>
            <Plus aria-hidden className="size-4" />
            {t("invite")}
          </Button>
        }
      />
      <Card>
        <CardHeader title={t("members")} />
        <CardBody className="grid gap-0 divide-y divide-border p-0">
          {team.members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              staff={staff}
              isSelf={member.userId === user.id}
              onChange={(change) =>
                update
                  .mutateAsync({ userId: member.userId, ...change })
                  .then(() => toast.success(t("saved")), toast.problem)
              }
              onRemove={() =>
                remove.mutateAsync(member.userId).then(() => toast.success(t("removed")), toast.problem)
              }
            />
          ))}
        </CardBody>
      </Card>
      {team.invitations.length > 0 ? (
        <Card>
          <CardHeader title={t("invitations")} />
          <CardBody className="grid gap-0 divide-y divide-border p-0">
            {team.invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                onRevoke={() =>
                  revoke.mutateAsync(invitation.id).then(() => toast.success(t("revoked")), toast.problem)
                }
              />
            ))}
          </CardBody>
        </Card>
      ) : null}
      {inviting === undefined ? null : (
        <InviteDialog
          open={inviting}
          onOpenChange={setInviting}
          staff={staff}
          onInvite={(body) => invite.mutateAsync(body)}
        />
      )}
    </div>
  );
}
