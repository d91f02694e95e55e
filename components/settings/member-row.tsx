"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { calendarScopes, roles } from "@/lib/tenants/permissions.shared";
import type { MemberView, UpdateMember } from "@/lib/tenants/team.shared";

export type StaffChoice = { id: string; name: string };

type Props = {
  member: MemberView;
  staff: readonly StaffChoice[];
  isSelf: boolean;
  onChange: (change: UpdateMember) => void;
  onRemove: () => Promise<unknown>;
};

const nobody = "none";

/** One person of the team: rights, own calendar, removal. */
export function MemberRow({ member, staff, isSelf, onChange, onRemove }: Props) {
  const t = useTranslations("team");
  return (
    <div className="grid gap-3 px-5 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={member.name} size="md" />
        <div className="min-w-0">
          <p className="truncate font-medium">{isSelf ? t("you", { name: member.name }) : member.name}</p>
          <p className="truncate text-hint text-muted-foreground">{member.email}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Select value={member.role} onValueChange={(role) => onChange({ role: role as MemberView["role"] })}>
          <SelectTrigger className="w-40" aria-label={t("roleOf", { name: member.name })}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            {roles.map((role) => (
              <SelectItem key={role} value={role}>
                {t(`roles.${role}`)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
        <Select
          value={member.staffId ?? nobody}
          onValueChange={(id) =>
            onChange(id === nobody ? { staffId: null, calendar: "shop" } : { staffId: id })
          }
        >
          <SelectTrigger className="w-40" aria-label={t("calendarOf", { name: member.name })}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            <SelectItem value={nobody}>{t("noCalendar")}</SelectItem>
            {staff.map((person) => (
              <SelectItem key={person.id} value={person.id}>
                {person.name}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
        {member.role === "TENANT_USER" && member.staffId ? (
          <Select
            value={member.calendar}
            onValueChange={(calendar) => onChange({ calendar: calendar as MemberView["calendar"] })}
          >
            <SelectTrigger className="w-44" aria-label={t("scopeOf", { name: member.name })}>
              <SelectValue />
            </SelectTrigger>
            <SelectContent>
              {calendarScopes.map((scope) => (
                <SelectItem key={scope} value={scope}>
                  {t(`scopes.${scope}`)}
                </SelectItem>
              ))}
            </SelectContent>
          </Select>
        ) : null}
        <ConfirmDialog
          title={t("removeTitle", { name: member.name })}
          description={t("removeText")}
          confirmLabel={t("remove")}
          destructive
          onConfirm={async () => {
            await onRemove();
          }}
          trigger={
            <Button variant="ghost" size="icon" aria-label={t("removeTitle", { name: member.name })}>
              <Trash2 aria-hidden className="size-4" />
            </Button>
          }
        />
      </div>
    </div>
  );
}
