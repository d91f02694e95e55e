"use client";

import type { CountryCode } from "libphonenumber-js";
import type { ComponentProps } from "react";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { PasswordInput } from "@/components/ui/password-input";
import { PhoneInput } from "@/components/ui/phone-input";
import { Textarea } from "@/components/ui/textarea";
import { Field, type FieldProps } from "./field";

type InputOptions = Pick<
  ComponentProps<"input">,
  "type" | "placeholder" | "autoComplete" | "autoFocus" | "inputMode" | "maxLength" | "min" | "max" | "step"
>;

/** One line of text; `type` may be email, url, search. */
export function TextField({
  type,
  placeholder,
  autoComplete,
  autoFocus,
  inputMode,
  maxLength,
  ...props
}: FieldProps & InputOptions) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <Input
          {...{ type, placeholder, autoComplete, autoFocus, inputMode, maxLength }}
          {...aria}
          {...field}
          value={field.value ?? ""}
          disabled={props.disabled}
        />
      )}
    </Field>
  );
}

/** A whole or decimal number; an empty field is null. */
export function NumberField({ min, max, step, placeholder, ...props }: FieldProps & InputOptions) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <Input
          type="number"
          inputMode={step === undefined || Number(step) % 1 === 0 ? "numeric" : "decimal"}
          {...{ min, max, step, placeholder }}
          {...aria}
          {...field}
          value={field.value ?? ""}
          onChange={(event) => field.onChange(event.target.value === "" ? null : event.target.valueAsNumber)}
          disabled={props.disabled}
        />
      )}
    </Field>
  );
}

type TextareaOptions = Pick<ComponentProps<"textarea">, "rows" | "placeholder" | "maxLength">;

/** Several lines of text. */
export function TextareaField({ rows, placeholder, maxLength, ...props }: FieldProps & TextareaOptions) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <Textarea
          {...{ rows, placeholder, maxLength }}
          {...aria}
          {...field}
          value={field.value ?? ""}
          disabled={props.disabled}
        />
      )}
    </Field>
  );
}

/** A password; `autoComplete` is "current-password" or "new-password". */
export function PasswordField({ autoComplete, autoFocus, ...props }: FieldProps & InputOptions) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <PasswordInput
          {...{ autoComplete, autoFocus }}
          {...aria}
          {...field}
          value={field.value ?? ""}
          disabled={props.disabled}
        />
      )}
    </Field>
  );
}

/** An amount in minor units (cents) of a currency. */
export function MoneyField({ currency, ...props }: FieldProps & { currency: string }) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <MoneyInput
          {...aria}
          {...field}
          value={field.value ?? null}
          currency={currency}
          disabled={props.disabled}
        />
      )}
    </Field>
  );
}

/** A telephone number, kept as E.164. */
export function PhoneField({ defaultCountry, ...props }: FieldProps & { defaultCountry?: CountryCode }) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <PhoneInput
          {...aria}
          {...field}
          value={field.value ?? ""}
          disabled={props.disabled}
          {...(defaultCountry ? { defaultCountry } : {})}
        />
      )}
    </Field>
  );
}
