"use client";

import type { ReactNode } from "react";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Field, type FieldProps } from "./field";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** One of a short list of choices. */
export function SelectField({
  options,
  placeholder,
  ...props
}: FieldProps & { options: readonly Choice[]; placeholder?: string }) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <Select value={field.value ?? ""} onValueChange={field.onChange} disabled={props.disabled ?? false}>
          <SelectTrigger {...aria} ref={field.ref} onBlur={field.onBlur}>
            <SelectValue placeholder={placeholder} />
          </SelectTrigger>
          <SelectContent>
            {options.map((option) => (
              <SelectItem key={option.value} value={option.value} disabled={option.disabled ?? false}>
                {option.label}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      )}
    </Field>
  );
}
