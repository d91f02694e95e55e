"use client";

import { type ComponentProps, useState } from "react";
import { currencyDigits } from "@/lib/i18n/format.shared";
import { cn } from "./cn";
import { Input } from "./input";
import { parseMoney } from "./money";
import { useFormat } from "./use-format";

type Props = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  /** Minor units; null is an empty field. */
  value: number | null;
  onChange: (cents: number | null) => void;
  /** ISO 4217, "BRL". */
  currency: string;
};

/** An amount of money in the reader's way of writing it. */
export function MoneyInput({ value, onChange, currency, className, onBlur, ...props }: Props) {
  const format = useFormat();
  const digits = currencyDigits(currency);
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    typed ??
    (value === null
      ? ""
      : format.number(value / 10 ** digits, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }));
  const symbol =
    new Intl.NumberFormat(format.locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" })
      .formatToParts(0)
      .find((part) => part.type === "currency")?.value ?? currency;
  return (
    <div className="relative">
      <span
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 min-w-5 text-field text-subtle"
      >
        {symbol}
      </span>
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        className={cn(symbol.length > 2 ? "pl-13" : "pl-10", className)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseMoney(event.target.value, digits));
        }}
        onBlur={(event) => {
          // From here on the field shows the value as understood, so a misreading is seen before saving.
          setTyped(null);
          onBlur?.(event);
        }}
        {...props}
      />
    </div>
  );
}
