"use client";

import type { CountryCode } from "libphonenumber-js";
import { useTranslations } from "next-intl";
import { Form, SubmitButton } from "@/components/forms/form";
import { PhoneField, TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useTenant } from "@/components/layout/tenant-provider";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { type ContactView, createContactSchema } from "@/lib/contacts/schema";
import { TagsField } from "./tags-field";
import { useContactActions } from "./use-contacts";

type Props = {
  contact: ContactView | null;
  onClose: () => void;
  onSaved: (contact: ContactView) => void;
};

/** Adds a client or changes one. */
export function ContactSheet({ contact, onClose, onSaved }: Props) {
  const t = useTranslations("contacts.form");
  const tAction = useTranslations("common.action");
  const { country } = useTenant();
  const { save } = useContactActions();
  const form = useAppForm({
    schema: createContactSchema,
    defaultValues: {
      name: contact?.name ?? "",
      phone: contact?.phone ?? "",
      email: contact?.email ?? "",
      tags: contact?.tags ?? [],
      birthday: contact?.birthday ?? "",
      notes: contact?.notes ?? "",
    },
  });
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={t(contact ? "editTitle" : "newTitle")}>
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async (values) => onSaved(await save(contact?.id ?? null, values))}
        >
          <DialogBody className="grid content-start gap-4">
            <TextField name="name" label={t("name")} autoComplete="off" autoFocus={!contact} />
            <PhoneField
              name="phone"
              label={t("phone")}
              hint={t("phoneHint")}
              optional
              defaultCountry={country as CountryCode}
            />
            <TextField name="email" type="email" label={t("email")} optional autoComplete="off" />
            <TextField name="birthday" type="date" label={t("birthday")} optional />
            <TagsField name="tags" label={t("tags")} hint={t("tagsHint")} optional />
            <TextareaField name="notes" label={t("notes")} hint={t("notesHint")} optional rows={3} />
          </DialogBody>
          <DialogFooter>
            <SubmitButton className="max-sm:w-full">{tAction("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </SheetContent>
    </Sheet>
  );
}
