"use client";

import { Field, type FieldProps } from "@/components/forms/field";
import { Checkbox } from "@/components/ui/checkbox";

type Option = { value: string; label: string; hint?: string };

/** Any number of a few choices, each with its explanation; the value is the list of those ticked, in the list's order. */
export function OptionsField({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  return (
    <Field group {...props}>
      {({ field, aria }) => {
        const chosen = (field.value ?? []) as string[];
        const toggle = (value: string, on: boolean) =>
          field.onChange(
            options
              .map((option) => option.value)
              .filter((other) => (other === value ? on : chosen.includes(other))),
          );
        return (
          // biome-ignore lint/a11y/useSemanticElements: the label above names it; a fieldset would need a second one.
          <div
            role="group"
            aria-labelledby={aria["aria-labelledby"]}
            className="grid gap-x-6 gap-y-3 sm:grid-cols-2"
          >
            {options.map(({ value, label, hint }) => (
              <div key={value} className="flex items-start gap-3">
                <Checkbox
                  id={`${aria.id}-${value}`}
                  checked={chosen.includes(value)}
                  onCheckedChange={(on) => toggle(value, on === true)}
                  aria-describedby={hint ? `${aria.id}-${value}-hint` : undefined}
                  className="mt-0.5"
                />
                <div className="grid gap-0.5">
                  <label htmlFor={`${aria.id}-${value}`} className="cursor-pointer text-ui">
                    {label}
                  </label>
                  {hint ? (
                    <p id={`${aria.id}-${value}-hint`} className="text-hint text-muted-foreground">
                      {hint}
                    </p>
                  ) : null}
                </div>
              </div>
            ))}
          </div>
        );
      }}
    </Field>
  );
}
