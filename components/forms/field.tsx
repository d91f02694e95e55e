"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { type ControllerRenderProps, type FieldValues, useController } from "react-hook-form";
import { cn } from "@/components/ui/cn";
import type { ControlAria } from "@/components/ui/control-aria";
import { useFieldErrorText } from "./use-problem-text";

/** What every field takes. */
export type FieldProps = {
  /** Path in the form's values. */
  name: string;
  label: ReactNode;
  /** What to write, in a few words, below the control. */
  hint?: ReactNode;
  /** Marks fields that may stay empty; most forms ask only for what they need. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  disabled?: boolean;
  className?: string;
};

type RenderProps = {
  field: ControllerRenderProps<FieldValues, string>;
  aria: ControlAria & { id: string };
};

type Props = FieldProps & {
  /** Groups (radio, checkboxes, swatches) are named by aria-labelledby: a label element has nothing to point at. */
  group?: boolean;
  children: (props: RenderProps) => ReactNode;
};

/** Label, hint and error around one control, tied together for assistive technology. */
export function Field({ name, label, hint, optional, hideLabel, className, group = false, children }: Props) {
  const id = useId();
  const t = useTranslations("common.form");
  const errorText = useFieldErrorText();
  const { field, fieldState } = useController({ name });
  const error = errorText(fieldState.error?.message);
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const Label = group ? "span" : "label";
  return (
    <div className={cn("grid content-start gap-1.5", className)}>
      <Label
        id={`${id}-label`}
        {...(group ? {} : { htmlFor: id })}
        className={cn("flex items-baseline gap-2 font-medium text-ui", hideLabel && "sr-only")}
      >
        {label}
        {optional ? <span className="font-normal text-hint text-subtle">{t("optional")}</span> : null}
      </Label>
      {children({
        field,
        aria: {
          id,
          ...(group ? { "aria-labelledby": `${id}-label` } : {}),
          "aria-describedby": described || undefined,
          "aria-invalid": error ? true : undefined,
        },
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-hint text-muted-foreground">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
    </div>
  );
}
