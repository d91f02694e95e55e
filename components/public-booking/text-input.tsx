"use client";

import { type ComponentProps, useId } from "react";
import { field } from "./styles";
import { useShop } from "./text";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** The code of what is wrong. */
  error?: string | undefined;
  required?: boolean;
  rows?: number;
} & Pick<ComponentProps<"input">, "name" | "type" | "autoComplete" | "inputMode" | "maxLength" | "min">;

/** A labelled field that says what is wrong with it; of several lines when `rows` is given. */
export function TextInput({ label, value, onChange, hint, error, required = false, rows, ...props }: Props) {
  const { text } = useShop();
  const id = useId();
  const control = {
    ...props,
    id,
    value,
    "aria-required": required || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": `${error ? `${id}-error ` : ""}${hint ? `${id}-hint` : ""}`.trim() || undefined,
  } as const;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {required ? null : (
          <span className="font-normal text-muted-foreground"> ({text.details.optional})</span>
        )}
      </label>
      {rows ? (
        <textarea
          {...(control as ComponentProps<"textarea">)}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
          className={`${field} py-2.5`}
        />
      ) : (
        <input {...control} onChange={(event) => onChange(event.target.value)} className={`${field} h-12`} />
      )}
      {error ? (
        <p id={`${id}-error`} className="text-danger-text text-hint">
          {text.errors[`field.${error}`] ?? text.errors["field.invalid"]}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-hint text-muted-foreground">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
