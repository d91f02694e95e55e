"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form, SubmitButton } from "@/components/forms/form";
import { PasswordField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { type ProviderCredentialView, saveProviderCredentialSchema } from "@/lib/agents/schema";
import { agentKeys } from "../agent-keys";

const emptyIsNull = z.literal("").transform(() => null);
const formSchema = saveProviderCredentialSchema.extend({
  apiKey: z.string().trim().pipe(saveProviderCredentialSchema.shape.apiKey),
  baseUrl: z.union([emptyIsNull, saveProviderCredentialSchema.shape.baseUrl]),
});

type Props = { provider: ProviderCredentialView; onClose: () => void };

/** Takes the shop's own key for a provider. What is saved can be replaced or removed, never read. */
export function ProviderKeyDialog({ provider, onClose }: Props) {
  const t = useTranslations("agents.providers");
  const names = useTranslations("trace.provider");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const toast = useToast();
  const name = names(provider.provider);
  const path = `/model-providers/${provider.provider}`;
  const form = useAppForm({
    schema: formSchema,
    defaultValues: { apiKey: "", baseUrl: provider.baseUrl ?? "" },
  });
  const done = async (message: string) => {
    await client.invalidateQueries({ queryKey: agentKeys.all(slug) });
    toast.success(message);
    onClose();
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("dialogTitle", { provider: name })} description={t("dialogText")}>
        <Form
          form={form}
          className="contents"
          onSubmit={async ({ apiKey, baseUrl }) => {
            const body =
              provider.provider === "compatible" ? { apiKey, baseUrl: baseUrl ?? null } : { apiKey };
            await api(path, { method: "PUT", body });
            await done(t("saved", { provider: name }));
          }}
        >
          <DialogBody className="grid gap-4">
            <PasswordField
              name="apiKey"
              label={t("key")}
              autoComplete="off"
              hint={
                provider.source === "tenant" ? t("replaces", { hint: provider.hint ?? "…" }) : t("keyHint")
              }
            />
            {provider.provider === "compatible" ? (
              <TextField
                name="baseUrl"
                type="url"
                label={t("baseUrl")}
                hint={t("baseUrlHint")}
                placeholder="https://llm.example.com/v1"
              />
            ) : null}
          </DialogBody>
          <DialogFooter>
            {provider.source === "tenant" ? (
              <ConfirmDialog
                trigger={
                  <Button variant="danger-ghost" className="sm:mr-auto">
                    {t("remove")}
                  </Button>
                }
                title={t("removeTitle", { provider: name })}
                description={t("removeText")}
                confirmLabel={t("remove")}
                destructive
                onConfirm={async () => {
                  try {
                    await api(path, { method: "DELETE" });
                    await done(t("removed", { provider: name }));
                  } catch (error) {
                    toast.problem(error);
                  }
                }}
              />
            ) : null}
            <SubmitButton>{t("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
