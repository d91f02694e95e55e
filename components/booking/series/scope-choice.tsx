"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { RadioGroup, RadioItem } from "@/components/ui/radio-group";
import type { SeriesScope } from "@/lib/recurrence/schema";

const scopes: readonly SeriesScope[] = ["this", "following", "all"];
const toScope = (value: string): SeriesScope => scopes.find((scope) => scope === value) ?? "this";

type Props = { value: SeriesScope; onChange: (scope: SeriesScope) => void };

/** Only this visit, it and those after it, or all that are still to come. */
export function ScopeChoice({ value, onChange }: Props) {
  const t = useTranslations("series.scope");
  const id = useId();
  return (
    <div className="grid gap-2">
      <p id={id} className="font-medium text-ui">
        {t("label")}
      </p>
      <RadioGroup
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        value={value}
        onValueChange={(next) => onChange(toScope(next))}
      >
        {scopes.map((scope) => (
          <RadioItem key={scope} value={scope} label={t(scope)} />
        ))}
      </RadioGroup>
      <p id={`${id}-hint`} className="text-hint text-muted-foreground">
        {t("pastHint")}
      </p>
    </div>
  );
}
