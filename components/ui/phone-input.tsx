"use client";

import type { CountryCode } from "libphonenumber-js";
import { type ComponentProps, useEffect, useState } from "react";
import { Input } from "./input";

type Props = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  /** E.164 when the number is understood, else what was typed. */
  value: string;
  onChange: (phone: string) => void;
  /** For numbers typed without a country code. */
  defaultCountry?: CountryCode;
};

/** The library's number tables are large: loaded when a number is there to be read, not with the page. */
async function parse(text: string, country: CountryCode) {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  return parsePhoneNumberFromString(text, country);
}

/** A telephone number: typed freely, kept as E.164, shown in its country's way. */
export function PhoneInput({ value, onChange, defaultCountry = "BR", onBlur, ...props }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [formatted, setFormatted] = useState<{ of: string; text: string } | null>(null);

  useEffect(() => {
    if (!value.startsWith("+")) return;
    let current = true;
    void parse(value, defaultCountry).then((number) => {
      if (current && number) setFormatted({ of: value, text: number.formatInternational() });
    });
    return () => {
      current = false;
    };
  }, [value, defaultCountry]);

  return (
    <Input
      type="tel"
      autoComplete="tel"
      value={typed ?? (formatted?.of === value ? formatted.text : value)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value.trim());
      }}
      onBlur={(event) => {
        const text = (typed ?? "").trim();
        onBlur?.(event);
        if (!text) {
          setTyped(null);
          return;
        }
        void parse(text, defaultCountry).then((number) => {
          if (number?.isValid()) onChange(number.number);
          setTyped(null);
        });
      }}
      {...props}
    />
  );
}
