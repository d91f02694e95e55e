"use client";

import { MessageCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Field, type FieldProps } from "@/components/forms/field";
import { ColorSwatchPicker } from "@/components/ui/color-swatch-picker";
import { contrast, safeColor, textOn } from "@/components/widget/shared/contrast";

/** What WCAG asks of the edges of a button. */
const enough = 3;

/** The shop's colour: one of ours or any other, shown as the chat's button, with a warning where it would drown. */
export function AccentField(props: FieldProps) {
  const t = useTranslations("channels.accent");
  return (
    <Field group {...props}>
      {({ field, aria }) => {
        const color = safeColor(field.value, "#1f5c52");
        const isWeak = contrast(color, "#ffffff") < enough;
        return (
          <div className="grid gap-3">
            <div className="flex flex-wrap items-center gap-4">
              <span
                aria-hidden
                className="grid size-12 shrink-0 place-items-center rounded-full border border-border"
                style={{ backgroundColor: color, color: textOn(color) }}
              >
                <MessageCircle className="size-5" />
              </span>
              <ColorSwatchPicker
                aria-labelledby={aria["aria-labelledby"]}
                aria-describedby={aria["aria-describedby"]}
                value={color}
                onChange={field.onChange}
              />
              <label className="flex items-center gap-2 text-hint text-muted-foreground">
                <input
                  type="color"
                  value={color}
                  onChange={(event) => field.onChange(event.target.value)}
                  className="focus-ring size-9 cursor-pointer rounded-md border border-border bg-surface p-0.5"
                />
                {t("own")}
              </label>
            </div>
            {isWeak ? (
              <p role="status" className="flex items-start gap-2 text-hint text-live-fg">
                <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
                {t("weak")}
              </p>
            ) : null}
          </div>
        );
      }}
    </Field>
  );
}
