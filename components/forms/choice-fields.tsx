"use client";

import { useId } from "react";
import { useController } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { RadioGroup, RadioItem } from "@/components/ui/radio-group";
import { Switch } from "@/components/ui/switch";
import { Field, type FieldProps } from "./field";
import type { Choice } from "./select-field";
import { useFieldErrorText } from "./use-problem-text";

/** One of a few choices that deserve an explanation each. */
export function RadioField({ options, ...props }: FieldProps & { options: readonly Choice[] }) {
  return (
    <Field group {...props}>
      {({ field, aria }) => (
        <RadioGroup
          value={field.value ?? ""}
          onValueChange={field.onChange}
          onBlur={field.onBlur}
          disabled={props.disabled ?? false}
          {...aria}
        >
          {options.map(({ value, label, hint, disabled }) => (
            <RadioItem key={value} value={value} label={label} hint={hint} disabled={disabled ?? false} />
          ))}
        </RadioGroup>
      )}
    </Field>
  );
}

/** On or off, as a row with its explanation. */
export function SwitchField({ name, label, hint, disabled, className }: FieldProps) {
  const id = useId();
  const { field } = useController({ name });
  return (
    <div className={cn("flex items-start justify-between gap-4", className)}>
      <label htmlFor={id} className="grid gap-0.5">
        <span className="font-medium text-ui">{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className="text-hint text-muted-foreground">
            {hint}
          </span>
        ) : null}
      </label>
      <Switch
        id={id}
        ref={field.ref}
        checked={field.value === true}
        onCheckedChange={field.onChange}
        onBlur={field.onBlur}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5"
      />
    </div>
  );
}

/** A box to tick, for agreeing to something. */
export function CheckboxField({ name, label, hint, disabled, className }: FieldProps) {
  const id = useId();
  const errorText = useFieldErrorText();
  const { field, fieldState } = useController({ name });
  const error = errorText(fieldState.error?.message);
  return (
    <div className={cn("flex items-start gap-3", className)}>
      <Checkbox
        id={id}
        ref={field.ref}
        checked={field.value === true}
        onCheckedChange={(checked) => field.onChange(checked === true)}
        onBlur={field.onBlur}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-text` : undefined}
        className="mt-0.5"
      />
      <div className="grid gap-0.5">
        <label htmlFor={id} className="text-ui">
          {label}
        </label>
        {hint || error ? (
          <p id={`${id}-text`} className={cn("text-hint text-muted-foreground", error && "text-danger-text")}>
            {error ?? hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
