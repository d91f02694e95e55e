"use client";

// Apart from the other fields: a calendar weighs 20 kB, and most forms have none.
import { ColorSwatchPicker } from "@/components/ui/color-swatch-picker";
import { DatePicker } from "@/components/ui/date-picker";
import { TimeSelect } from "@/components/ui/time-select";
import { Field, type FieldProps } from "./field";

/** A calendar day. */
export function DateField({
  min,
  max,
  today,
  ...props
}: FieldProps & { min?: string; max?: string; today?: string }) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <DatePicker
          {...aria}
          value={field.value || null}
          onChange={field.onChange}
          disabled={props.disabled ?? false}
          {...(min ? { min } : {})}
          {...(max ? { max } : {})}
          {...(today ? { today } : {})}
        />
      )}
    </Field>
  );
}

/** A time of day in even steps. */
export function TimeField({
  stepMin,
  min,
  max,
  ...props
}: FieldProps & { stepMin?: number; min?: string; max?: string }) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <TimeSelect
          {...aria}
          value={field.value || null}
          onChange={field.onChange}
          disabled={props.disabled ?? false}
          {...(stepMin ? { stepMin } : {})}
          {...(min ? { min } : {})}
          {...(max ? { max } : {})}
        />
      )}
    </Field>
  );
}

/** One of the product's colours. */
export function ColorField(props: FieldProps) {
  return (
    <Field group {...props}>
      {({ field, aria }) => (
        <ColorSwatchPicker
          {...aria}
          value={field.value ?? ""}
          onChange={field.onChange}
          disabled={props.disabled ?? false}
        />
      )}
    </Field>
  );
}
