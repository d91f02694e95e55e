"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form, SubmitButton } from "@/components/forms/form";
import { TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { saveTemplateSchema, type TemplateView } from "@/lib/notifications/schema";

type Preview = { subject: string; text: string };

/** One message in one language, with a look at what the client will read. */
export function TemplateForm({
  template,
  onSaved,
}: {
  template: TemplateView;
  onSaved: (template: TemplateView) => void;
}) {
  const t = useTranslations("notifications.texts");
  const api = useApi();
  const toast = useToast();
  const [preview, setPreview] = useState<Preview | null>(null);
  const { kind, locale, subject, body } = template;
  const form = useAppForm({ schema: saveTemplateSchema, defaultValues: { subject, body } });
  const show = async () => {
    try {
      const draft = { kind, locale, ...form.getValues() };
      setPreview((await api<{ data: Preview }>("/templates/preview", { body: draft })).data);
    } catch (error) {
      toast.problem(error);
    }
  };
  const reset = async () => {
    try {
      onSaved((await api<{ data: TemplateView }>("/templates/reset", { body: { kind, locale } })).data);
      toast.success(t("resetDone"));
    } catch (error) {
      toast.problem(error);
    }
  };
  return (
    <Form
      form={form}
      onSubmit={async (text) => {
        const saved = await api<{ data: TemplateView }>("/templates", {
          method: "PUT",
          body: { kind, locale, ...text },
        });
        form.reset({ subject: saved.data.subject, body: saved.data.body });
        onSaved(saved.data);
        toast.success(t("saved"));
      }}
    >
      <Card>
        <CardBody className="grid gap-4">
          <TextField name="subject" label={t("subject")} maxLength={200} />
          <TextareaField name="body" label={t("body")} rows={14} maxLength={4000} />
          <div className="grid gap-1.5">
            <p className="text-hint text-muted-foreground">{t("variables")}</p>
            <p className="flex flex-wrap gap-1.5">
              {template.variables.map((name) => (
                <code key={name} className="rounded-sm bg-muted px-1.5 py-0.5 text-xs">{`{{${name}}}`}</code>
              ))}
            </p>
          </div>
          {preview ? (
            <section
              aria-label={t("preview")}
              className="grid gap-2 rounded-lg border border-border p-4"
              aria-live="polite"
            >
              <p className="font-medium text-ui">{preview.subject}</p>
              <p className="whitespace-pre-wrap break-words text-ui">{preview.text}</p>
            </section>
          ) : null}
        </CardBody>
        <CardFooter className="flex flex-wrap gap-2">
          <SubmitButton onlyWhenDirty>{t("save")}</SubmitButton>
          <Button type="button" variant="secondary" onClick={() => void show()}>
            {t("preview")}
          </Button>
          {template.isCustom ? (
            <Button type="button" variant="ghost" onClick={() => void reset()}>
              {t("reset")}
            </Button>
          ) : null}
        </CardFooter>
      </Card>
    </Form>
  );
}
