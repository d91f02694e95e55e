"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Form, SubmitButton } from "@/components/forms/form";
import { NumberField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import { type NoShowPolicy, policyText, termsOf } from "@/lib/booking/no-show-policy.shared";
import type { ServiceView } from "@/lib/booking/schema";

const percent = z.number().int().min(0).max(100).nullable();
const formSchema = z.object({
  deposit: percent,
  freeCancelHours: z.number().int().min(0).max(720).nullable(),
  lateCancelFee: percent,
  noShowFee: percent,
});
type Values = z.infer<typeof formSchema>;

/** What each service asks of those who book it, in per cent of its price. */
export function PolicyTab({ services: initial }: { services: ServiceView[] }) {
  const t = useTranslations("notifications.policy");
  const [services, setServices] = useState(initial);
  const [id, setId] = useState(initial[0]?.id ?? "");
  const service = services.find((candidate) => candidate.id === id);
  if (!service) return <p className="text-muted-foreground text-ui">{t("none")}</p>;
  return (
    <div className="grid gap-4">
      <Select value={id} onValueChange={setId}>
        <SelectTrigger className="w-auto min-w-56 justify-self-start" aria-label={t("service")}>
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          {services.map(({ id: value, name }) => (
            <SelectItem key={value} value={value}>
              {name}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      <PolicyForm
        key={id}
        service={service}
        onSaved={(saved) => setServices((all) => all.map((known) => (known.id === saved.id ? saved : known)))}
      />
    </div>
  );
}

function PolicyForm({ service, onSaved }: { service: ServiceView; onSaved: (service: ServiceView) => void }) {
  const t = useTranslations("notifications.policy");
  const api = useApi();
  const toast = useToast();
  const format = useFormat();
  const { currency } = useTenant();
  const form = useAppForm({ schema: formSchema, defaultValues: toValues(service) });
  const policy = toPolicy(form.watch(), service);
  const terms = termsOf([{ priceCents: service.priceCents, policy }]);
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const body = { noShowPolicy: toPolicy(values, service) };
        const { data } = await api<{ data: ServiceView }>(`/services/${service.id}`, { method: "PUT", body });
        form.reset(toValues(data));
        onSaved(data);
        toast.success(t("saved"));
      }}
    >
      <Card>
        <CardHeader title={t("title")} description={t("about")} />
        <CardBody className="grid gap-4 sm:grid-cols-2">
          <NumberField name="deposit" label={t("deposit")} min={0} max={100} step={1} />
          <NumberField name="freeCancelHours" label={t("freeCancel")} min={0} max={720} step={1} />
          <NumberField name="lateCancelFee" label={t("lateCancel")} min={0} max={100} step={1} />
          <NumberField name="noShowFee" label={t("noShow")} min={0} max={100} step={1} />
          <p className="text-muted-foreground text-ui sm:col-span-2" aria-live="polite">
            {terms ? t("reads", { text: policyText(terms, format.locale, currency) }) : t("nothing")}
          </p>
        </CardBody>
        <CardFooter>
          <SubmitButton onlyWhenDirty>{t("save")}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  );
}

type Amount = NoShowPolicy["deposit"];

function shareOf(amount: Amount | undefined, priceCents: number): number | null {
  if (!amount) return null;
  if (amount.kind === "percent") return amount.percent;
  return priceCents > 0 ? Math.round((amount.cents * 100) / priceCents) : null;
}

function toValues({ noShowPolicy: policy, priceCents }: ServiceView): Values {
  return {
    deposit: shareOf(policy?.deposit, priceCents),
    freeCancelHours: Math.round((policy?.freeCancelMin ?? 1440) / 60),
    lateCancelFee: shareOf(policy?.lateCancelFee, priceCents),
    noShowFee: shareOf(policy?.noShowFee, priceCents),
  };
}

function toPolicy(values: Values, { noShowPolicy: before, priceCents }: ServiceView): NoShowPolicy | null {
  const amount = (percent: number | null, known: Amount | undefined): Amount => {
    // A fixed amount came in through the API; untouched here it stays what it is.
    if (known && percent === shareOf(known, priceCents)) return known;
    return percent ? { kind: "percent", percent } : null;
  };
  const policy = {
    deposit: amount(values.deposit, before?.deposit),
    freeCancelMin: (values.freeCancelHours ?? 24) * 60,
    lateCancelFee: amount(values.lateCancelFee, before?.lateCancelFee),
    noShowFee: amount(values.noShowFee, before?.noShowFee),
  };
  return policy.deposit || policy.lateCancelFee || policy.noShowFee ? policy : null;
}
