"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useApi } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { MoneyInput } from "@/components/ui/money-input";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import { splitEvenly } from "@/lib/payments/money-math.shared";
import type { TicketPreview } from "@/lib/payments/schema";
import { type CounterMethod, counterMethods } from "@/lib/payments/terms.shared";
import { MethodLabel } from "../payment-look";
import { useMoneyChanged, usePaymentSettings } from "../use-payments";

type Part = { key: number; method: CounterMethod; amountCents: number | null; tenderedCents: number | null };

const part = (key: number, amountCents: number, method: CounterMethod): Part => ({
  key,
  method,
  amountCents,
  tenderedCents: null,
});

/** Takes what is due in one or several parts; Pix parts become codes where the shop has a key. */
export function TakePayments({ ticket, open }: { ticket: TicketPreview; open: () => Promise<string> }) {
  const t = useTranslations("payments.charge");
  const format = useFormat();
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const settings = usePaymentSettings();
  const isPixReady = settings.data?.isPixReady ?? false;
  const [busy, setBusy] = useState(false);
  // One key per try of one set of parts: a lost answer must not charge twice.
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const [parts, setParts] = useState<Part[]>([part(0, ticket.dueCents, "cash")]);
  const sum = parts.reduce((all, { amountCents }) => all + (amountCents ?? 0), 0);
  const isCode = ({ method }: Part) => method === "pix" && isPixReady;
  const isWrong =
    sum > ticket.dueCents ||
    parts.some(
      ({ amountCents, tenderedCents }) =>
        (amountCents ?? 0) < (ticket.totalCents === 0 ? 0 : 1) ||
        (tenderedCents !== null && tenderedCents < (amountCents ?? 0)),
    );

  const split = () =>
    setParts((old) =>
      splitEvenly(ticket.dueCents, old.length + 1).map((cents, at) =>
        part(at, cents, old[at]?.method ?? "card"),
      ),
    );
  const change = (key: number, to: Partial<Part>) => {
    setAttempt(crypto.randomUUID());
    setParts((old) => old.map((row) => (row.key === key ? { ...row, ...to } : row)));
  };

  const take = async () => {
    setBusy(true);
    try {
      const ticketId = await open();
      const now = parts.filter((row) => !isCode(row) && (row.amountCents ?? 0) > 0);
      if (now.length > 0 || ticket.totalCents === 0) {
        const payments = now.map(({ method, amountCents, tenderedCents }) => ({
          method,
          amountCents,
          ...(method === "cash" && tenderedCents !== null ? { tenderedCents } : {}),
        }));
        await api(`/payments/tickets/${ticketId}/charge`, { body: { payments }, idempotencyKey: attempt });
      }
      for (const { key, amountCents } of parts.filter(isCode))
        await api("/payments/pix", {
          body: { ticketId, amountCents },
          idempotencyKey: `${attempt}-${key}`,
        });
    } catch (error) {
      toast.problem(error);
    } finally {
      await changed();
      setBusy(false);
    }
  };

  const [only] = parts;
  const isOnlyCode = parts.length === 1 && only !== undefined && isCode(only);
  return (
    <form
      aria-label={t("take")}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong && !busy) void take();
      }}
    >
      {parts.map((row, at) => (
        <PartRow
          key={row.key}
          row={row}
          number={parts.length > 1 ? at + 1 : null}
          currency={ticket.currency}
          isPixReady={isPixReady}
          onChange={(to) => change(row.key, to)}
          onRemove={
            parts.length > 1 ? () => setParts((old) => old.filter((other) => other.key !== row.key)) : null
          }
        />
      ))}
      {ticket.dueCents > 1 && parts.length < 6 ? (
        <Button variant="ghost" size="sm" className="justify-self-start" onClick={split}>
          <Plus aria-hidden />
          {t("split")}
        </Button>
      ) : null}
      {sum > ticket.dueCents ? (
        <p role="alert" className="text-danger-text text-hint">
          {t("tooMuch", { due: format.money(ticket.dueCents, ticket.currency) })}
        </p>
      ) : null}
      <Button type="submit" size="lg" pending={busy} disabled={isWrong}>
        {isOnlyCode ? t("showCode") : t("takeAmount", { amount: format.money(sum, ticket.currency) })}
      </Button>
    </form>
  );
}

type RowProps = {
  row: Part;
  number: number | null;
  currency: string;
  isPixReady: boolean;
  onChange: (to: Partial<Part>) => void;
  onRemove: (() => void) | null;
};

function PartRow({ row, number, currency, isPixReady, onChange, onRemove }: RowProps) {
  const t = useTranslations("payments.charge");
  const format = useFormat();
  const id = useId();
  const change = row.tenderedCents === null ? 0 : row.tenderedCents - (row.amountCents ?? 0);
  return (
    <fieldset className="grid gap-2 rounded-lg border border-border p-3">
      <legend className="sr-only">{t("part", { number: number ?? 1 })}</legend>
      <div className="flex items-end gap-2">
        <div className="grid min-w-0 flex-1 gap-1.5">
          <Label htmlFor={`${id}-method`}>{t("method")}</Label>
          <Select
            value={row.method}
            onValueChange={(method) => onChange({ method: method as CounterMethod })}
          >
            <SelectTrigger id={`${id}-method`}>
              <SelectValue />
            </SelectTrigger>
            <SelectContent>
              {counterMethods
                .filter((method) => method !== "pix" || currency === "BRL")
                .map((method) => (
                  <SelectItem key={method} value={method}>
                    <MethodLabel method={method} />
                  </SelectItem>
                ))}
            </SelectContent>
          </Select>
        </div>
        <div className="grid min-w-0 flex-1 gap-1.5">
          <Label htmlFor={`${id}-amount`}>{t("amount")}</Label>
          <MoneyInput
            id={`${id}-amount`}
            currency={currency}
            value={row.amountCents}
            onChange={(amountCents) => onChange({ amountCents })}
          />
        </div>
        {onRemove ? (
          <Button
            variant="ghost"
            size="icon"
            aria-label={t("removePart", { number: number ?? 1 })}
            onClick={onRemove}
          >
            <X />
          </Button>
        ) : null}
      </div>
      {row.method === "cash" ? (
        <div className="flex items-end gap-2">
          <div className="grid min-w-0 flex-1 gap-1.5">
            <Label htmlFor={`${id}-tendered`}>{t("tendered")}</Label>
            <MoneyInput
              id={`${id}-tendered`}
              currency={currency}
              value={row.tenderedCents}
              onChange={(tenderedCents) => onChange({ tenderedCents })}
            />
          </div>
          <p aria-live="polite" className="grid min-h-control min-w-0 flex-1 content-center text-ui">
            {change > 0 ? t("change", { amount: format.money(change, currency) }) : null}
          </p>
        </div>
      ) : null}
      {row.method === "pix" && !isPixReady ? (
        <p className="text-hint text-muted-foreground">{t("pixWithoutKey")}</p>
      ) : null}
    </fieldset>
  );
}
