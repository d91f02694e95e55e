"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form, SubmitButton } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { calendarScopes, roles } from "@/lib/tenants/permissions.shared";
import type { Invite } from "@/lib/tenants/team.shared";
import type { StaffChoice } from "./member-row";

const formSchema = z.object({
  email: z.email().max(200),
  role: z.enum(roles),
  staffId: z.string(),
  calendar: z.enum(calendarScopes),
});

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  staff: readonly StaffChoice[];
  onInvite: (body: Invite) => Promise<{ email: string; link: string }>;
};

/** Invites by address and hands over the link, which is shown this once. */
export function InviteDialog({ open, onOpenChange, staff, onInvite }: Props) {
  const t = useTranslations("team");
  const [made, setMade] = useState<{ email: string; link: string } | null>(null);
  const close = (next: boolean) => {
    onOpenChange(next);
    if (!next) setMade(null);
  };
  return (
    <Dialog open={open} onOpenChange={close}>
      <DialogContent
        title={made ? t("linkTitle") : t("invite")}
        description={made ? t("linkText") : t("inviteText")}
      >
        {made ? (
          <DialogBody className="grid gap-2">
            <p className="font-medium">{made.email}</p>
            <div className="flex items-center gap-2">
              <code className="min-w-0 flex-1 break-all rounded-lg bg-muted px-3 py-2 text-hint">
                {made.link}
              </code>
              <CopyButton value={made.link} label={t("copyLink")} />
            </div>
          </DialogBody>
        ) : (
          <InviteForm staff={staff} onInvite={async (body) => setMade(await onInvite(body))} />
        )}
      </DialogContent>
    </Dialog>
  );
}

function InviteForm({
  staff,
  onInvite,
}: {
  staff: Props["staff"];
  onInvite: (body: Invite) => Promise<void>;
}) {
  const t = useTranslations("team");
  const form = useAppForm({
    schema: formSchema,
    defaultValues: { email: "", role: "TENANT_USER", staffId: "none", calendar: "shop" },
  });
  return (
    <Form
      form={form}
      onSubmit={({ email, role, staffId, calendar }) =>
        onInvite({ email, role, staffId: staffId === "none" ? null : staffId, calendar })
      }
    >
      <DialogBody className="grid gap-4">
        <TextField name="email" type="email" label={t("email")} autoComplete="off" autoFocus />
        <SelectField
          name="role"
          label={t("role")}
          hint={t("roleHint")}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <SelectField
          name="staffId"
          label={t("calendar")}
          options={[
            { value: "none", label: t("noCalendar") },
            ...staff.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {form.watch("role") === "TENANT_USER" ? (
          <SelectField
            name="calendar"
            label={t("scope")}
            hint={t("scopeHint")}
            options={calendarScopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
          />
        ) : null}
      </DialogBody>
      <DialogFooter>
        <SubmitButton>{t("makeLink")}</SubmitButton>
      </DialogFooter>
    </Form>
  );
}
