"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { Field, type FieldProps } from "@/components/forms/field";
import { serviceColor, serviceColorNames } from "./service-color";

/** One of the calendar's colours, by name. */
export function CalendarColorField(props: FieldProps) {
  const t = useTranslations("booking.color");
  return (
    <Field group {...props}>
      {({ field, aria }) => (
        <RadioGroup.Root
          value={field.value ?? ""}
          onValueChange={field.onChange}
          orientation="horizontal"
          className="flex flex-wrap gap-2"
          {...aria}
        >
          {serviceColorNames.map((name) => (
            <RadioGroup.Item
              key={name}
              value={name}
              aria-label={t(name)}
              title={t(name)}
              style={{ backgroundColor: serviceColor(name) }}
              className="focus-ring grid size-7 place-items-center rounded-full text-white transition-transform hover:scale-105 pointer-coarse:size-9"
            >
              <RadioGroup.Indicator>
                <Check aria-hidden strokeWidth={3} className="size-4" />
              </RadioGroup.Indicator>
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
      )}
    </Field>
  );
}
