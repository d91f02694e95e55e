"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { Field } from "@/components/forms/field";
import { NumberField } from "@/components/forms/text-fields";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { useFormat } from "@/components/ui/use-format";
import type { ProviderCredentialView } from "@/lib/agents/schema";
import { type CatalogueModel, findModel, modelsOf, pricesCheckedOn } from "@/lib/ai/model-catalogue.shared";
import { type ProviderName, providers as providerNames } from "@/lib/ai/providers.shared";
import { ProviderNotice } from "../providers/provider-notice";
import { defaultModel } from "./agent-form-model";

type Props = { provider: ProviderName; providers: ProviderCredentialView[] };

/** Who thinks: the provider, its model and how it is tuned; the built-in receptionist needs no tuning. */
export function ModelSection({ provider, providers }: Props) {
  const t = useTranslations("agents");
  const names = useTranslations("trace.provider");
  const { setValue } = useFormContext();
  const credential = providers.find((one) => one.provider === provider);
  return (
    <Card>
      <CardHeader title={t("section.model")} />
      <CardBody className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="provider" label={t("field.provider")}>
            {({ field, aria }) => (
              <Select
                value={field.value}
                onValueChange={(value) => {
                  field.onChange(value);
                  // A model belongs to its provider.
                  setValue("model", defaultModel(value as ProviderName), { shouldDirty: true });
                }}
              >
                <SelectTrigger {...aria} ref={field.ref} onBlur={field.onBlur}>
                  <SelectValue />
                </SelectTrigger>
                <SelectContent>
                  {providerNames.map((name) => (
                    <SelectItem key={name} value={name}>
                      {names(name)}
                    </SelectItem>
                  ))}
                </SelectContent>
              </Select>
            )}
          </Field>
          {provider === "builtin" ? null : <ModelField provider={provider} />}
        </div>
        {provider === "builtin" ? (
          <p className="text-muted-foreground">{t("hint.builtin")}</p>
        ) : (
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              name="temperature"
              label={t("field.temperature")}
              hint={t("hint.temperature")}
              min={0}
              max={2}
              step={0.1}
            />
            <NumberField
              name="maxTokens"
              label={t("field.maxTokens")}
              hint={t("hint.maxTokens")}
              min={1}
              step={1}
            />
          </div>
        )}
        {credential ? <ProviderNotice provider={credential} /> : null}
      </CardBody>
    </Card>
  );
}

function ModelField({ provider }: { provider: ProviderName }) {
  const t = useTranslations("agents");
  const format = useFormat();
  const price = (model: CatalogueModel | null) =>
    model?.inputMicros == null || model.outputMicros == null
      ? undefined
      : t("hint.price", {
          input: format.number(model.inputMicros / 1_000_000, { style: "currency", currency: "USD" }),
          output: format.number(model.outputMicros / 1_000_000, { style: "currency", currency: "USD" }),
        });
  const options = modelsOf(provider).map((model) => ({
    value: model.id,
    label: model.name,
    hint: price(model),
  }));
  return (
    <Field
      name="model"
      label={t("field.model")}
      hint={t("hint.model", { date: format.localDate(pricesCheckedOn) })}
    >
      {({ field, aria }) => {
        const id = String(field.value ?? "");
        const known = findModel(provider, id);
        return (
          <Combobox
            {...aria}
            value={id ? { value: id, label: known?.id === id ? known.name : id } : null}
            onChange={(option) => field.onChange(option?.value ?? "")}
            onCreate={(text) => field.onChange(text)}
            options={options}
            emptyText={t("hint.typeModel")}
          />
        );
      }}
    </Field>
  );
}
