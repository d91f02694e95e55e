"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field, type FieldProps } from "@/components/forms/field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

export type CheckOption = { value: string; label: string; hint?: ReactNode };

/** Any number of things from a short list; the value is the list of their ids. */
export function CheckListField({ options, ...props }: FieldProps & { options: readonly CheckOption[] }) {
  const t = useTranslations("booking.checkList");
  return (
    <Field group {...props}>
      {({ field, aria }) => {
        const chosen: string[] = field.value ?? [];
        const all = chosen.length === options.length;
        return (
          // biome-ignore lint/a11y/useSemanticElements: the label above names it; a fieldset would need a second one.
          <div role="group" aria-labelledby={aria["aria-labelledby"]} className="grid gap-1.5">
            <div className="max-h-64 divide-y divide-border overflow-y-auto rounded-lg border border-border">
              {options.map((option) => (
                <label
                  key={option.value}
                  htmlFor={`${aria.id}-${option.value}`}
                  className="flex min-h-10 cursor-pointer items-center gap-3 px-3 text-ui hover:bg-muted pointer-coarse:min-h-12"
                >
                  <Checkbox
                    id={`${aria.id}-${option.value}`}
                    checked={chosen.includes(option.value)}
                    onCheckedChange={(on) =>
                      field.onChange(
                        on === true
                          ? [...chosen, option.value]
                          : chosen.filter((value) => value !== option.value),
                      )
                    }
                  />
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.hint ? (
                    <span className="shrink-0 text-hint text-muted-foreground">{option.hint}</span>
                  ) : null}
                </label>
              ))}
            </div>
            {options.length > 2 ? (
              <Button
                variant="link"
                className="justify-self-start"
                onClick={() => field.onChange(all ? [] : options.map((option) => option.value))}
              >
                {t(all ? "none" : "all")}
              </Button>
            ) : null}
          </div>
        );
      }}
    </Field>
  );
}
