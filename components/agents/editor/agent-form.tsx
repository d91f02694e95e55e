"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { ChipsField } from "@/components/forms/chips-field";
import { RadioField, SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import {
  type AgentView,
  activeWhenOptions,
  createAgentSchema,
  type ProviderCredentialView,
  personalities,
} from "@/lib/agents/schema";
import { localeNames, locales } from "@/lib/i18n/locales.shared";
import { agentKeys } from "../agent-keys";
import { useProviders } from "../use-agents";
import { formValues } from "./agent-form-model";
import { ModelSection } from "./model-section";
import { OptionsField } from "./options-field";
import { ToolsField } from "./tools-field";

type Props = { agent: AgentView | null; providers: ProviderCredentialView[] };

/** Everything an agent is made of, in the order in which people think of it. */
export function AgentForm({ agent, providers: initialProviders }: Props) {
  const t = useTranslations("agents");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { data: providers } = useProviders(initialProviders);
  const form = useAppForm({ schema: createAgentSchema, defaultValues: formValues(agent) });
  const provider = useWatch({ control: form.control, name: "provider" }) ?? "builtin";

  return (
    <Form
      form={form}
      className="gap-5"
      onSubmit={async (values) => {
        const request = agent ? { method: "PUT" as const, body: values } : { body: values };
        const { data } = await api<{ data: AgentView }>(agent ? `/agents/${agent.id}` : "/agents", request);
        client.setQueryData(agentKeys.one(slug, data.id), data);
        await client.invalidateQueries({ queryKey: agentKeys.list(slug) });
        toast.success(t(agent ? "did.saved" : "did.created", { name: data.name }));
        if (agent) form.reset(formValues(data));
        else router.push(`/t/${slug}/agents/${data.id}?tab=playground`);
      }}
    >
      <Section title={t("section.who")}>
        <TextField
          name="name"
          label={t("field.name")}
          hint={t("hint.name")}
          maxLength={80}
          autoComplete="off"
        />
        <TextField name="description" label={t("field.description")} hint={t("hint.description")} optional />
        <TextareaField
          name="objective"
          label={t("field.objective")}
          hint={t("hint.objective")}
          rows={2}
          optional
        />
        <RadioField
          name="personality"
          label={t("field.personality")}
          options={personalities.map((value) => ({
            value,
            label: t(`personality.${value}`),
            hint: t(`personalityHint.${value}`),
          }))}
        />
        <OptionsField
          name="languages"
          label={t("field.languages")}
          hint={t("hint.languages")}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
      </Section>
      <ModelSection provider={provider} providers={providers} />
      <Section title={t("section.says")}>
        <TextareaField
          name="greeting"
          label={t("field.greeting")}
          hint={t("hint.greeting")}
          rows={2}
          optional
        />
        {provider === "builtin" ? null : (
          <TextareaField
            name="systemPrompt"
            label={t("field.systemPrompt")}
            hint={t("hint.systemPrompt")}
            rows={5}
            optional
          />
        )}
        <TextareaField
          name="fallback"
          label={t("field.fallback")}
          hint={t("hint.fallback")}
          rows={2}
          optional
        />
      </Section>
      <Section title={t("section.may")} description={t("section.mayHint")}>
        <ToolsField name="tools" label={t("field.tools")} hideLabel />
      </Section>
      <Section title={t("section.when")}>
        <SelectField
          name="activeWhen"
          label={t("field.activeWhen")}
          options={activeWhenOptions.map((value) => ({ value, label: t(`activeWhen.${value}`) }))}
        />
        <ChipsField
          name="handoffRules.keywords"
          label={t("field.keywords")}
          hint={t("hint.keywords")}
          placeholder={t("hint.keywordsPlaceholder")}
        />
        <SwitchField name="isActive" label={t("field.isActive")} hint={t("hint.isActive")} />
      </Section>
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-4 flex justify-end border-border border-t bg-background/95 px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
        <SubmitButton onlyWhenDirty={agent !== null}>
          {t(agent ? "action.save" : "action.create")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** One group of fields. */
export function Section({
  title,
  description,
  children,
}: {
  title: string;
  description?: string;
  children: ReactNode;
}) {
  return (
    <Card>
      <CardHeader title={title} description={description} />
      <CardBody className="grid gap-4">{children}</CardBody>
    </Card>
  );
}
