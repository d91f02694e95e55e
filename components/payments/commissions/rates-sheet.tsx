"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useServices } from "@/components/booking/use-catalogue";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import type { CommissionRulesView, SetCommissionRules } from "@/lib/payments/commissions.shared";
import { paymentKeys, useMoneyChanged, useProducts } from "../use-payments";

type Props = { staff: { id: string; name: string }; onClose: () => void };

/** A person's rate and its exceptions by service and product. */
export function RatesSheet({ staff, onClose }: Props) {
  const t = useTranslations("payments.commissions");
  const api = useApi();
  const { slug } = useTenant();
  const rules = useQuery({
    queryKey: paymentKeys.of(slug, "rules", staff.id),
    queryFn: async ({ signal }) =>
      (await api<{ data: CommissionRulesView }>(`/commissions/${staff.id}/rules`, { signal })).data,
  });
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={t("ratesOf", { name: staff.name })} description={t("ratesText")}>
        {rules.data ? (
          <Rates rules={rules.data} onClose={onClose} />
        ) : (
          <DialogBody>
            {rules.error ? <ErrorState error={rules.error} /> : <Skeleton className="h-48" />}
          </DialogBody>
        )}
      </SheetContent>
    </Sheet>
  );
}

/** "40" or "37,5" as basis points; null for an empty field, undefined for what is no rate. */
function toBps(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const bps = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return bps <= 10_000 ? bps : undefined;
}

const toText = (bps: number | undefined) => (bps === undefined ? "" : String(bps / 100));

function Rates({ rules, onClose }: { rules: CommissionRulesView; onClose: () => void }) {
  const t = useTranslations("payments.commissions");
  const tAction = useTranslations("common.action");
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const services = (useServices().data ?? []).filter((service) => service.isActive);
  const products = (useProducts().data ?? []).filter((product) => product.isActive);
  const [busy, setBusy] = useState(false);
  const [standard, setStandard] = useState(toText(rules.rateBps));
  const [own, setOwn] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      rules.exceptions.map((rule) => [rule.serviceId ?? rule.productId ?? "", toText(rule.rateBps)]),
    ),
  );
  const isWrong =
    typeof toBps(standard) !== "number" || Object.values(own).some((text) => toBps(text) === undefined);
  // Exceptions of what is no longer on offer stay as they are.
  const isProduct = (id: string) =>
    products.some((product) => product.id === id) || rules.exceptions.some((rule) => rule.productId === id);

  const save = async () => {
    const exceptions = Object.entries(own).flatMap(([id, text]) => {
      const rateBps = toBps(text);
      if (typeof rateBps !== "number") return [];
      return [isProduct(id) ? { productId: id, rateBps } : { serviceId: id, rateBps }];
    });
    const body: SetCommissionRules = { rateBps: toBps(standard) ?? 0, exceptions };
    setBusy(true);
    try {
      await api(`/commissions/${rules.staff.id}/rules`, { method: "PUT", body });
      toast.success(t("ratesSaved"));
      onClose();
      await changed();
    } catch (error) {
      toast.problem(error);
      setBusy(false);
    }
  };
  const list = (title: string, rows: readonly { id: string; name: string }[]) =>
    rows.length > 0 ? (
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold text-ui">{title}</legend>
        {rows.map((row) => (
          <RateRow
            key={row.id}
            label={row.name}
            value={own[row.id] ?? ""}
            placeholder={standard}
            onChange={(text) => setOwn((old) => ({ ...old, [row.id]: text }))}
          />
        ))}
      </fieldset>
    ) : null;
  return (
    <>
      <DialogBody className="grid content-start gap-5">
        <RateRow label={t("standard")} value={standard} placeholder="" onChange={setStandard} />
        {list(t("byService"), services)}
        {list(t("byProduct"), products)}
      </DialogBody>
      <DialogFooter>
        <Button className="max-sm:w-full" pending={busy} disabled={isWrong} onClick={() => void save()}>
          {tAction("save")}
        </Button>
      </DialogFooter>
    </>
  );
}

type RowProps = { label: string; value: string; placeholder: string; onChange: (text: string) => void };

function RateRow({ label, value, placeholder, onChange }: RowProps) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-4">
      <Label htmlFor={id} className="min-w-0 truncate font-normal">
        {label}
      </Label>
      <span className="flex shrink-0 items-center gap-1.5">
        <Input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          className="w-20 text-right"
          value={value}
          placeholder={placeholder}
          aria-invalid={toBps(value) === undefined ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <span aria-hidden className="text-muted-foreground text-ui">
          %
        </span>
      </span>
    </div>
  );
}
