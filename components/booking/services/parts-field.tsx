"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useController, useFormState } from "react-hook-form";
import { useFieldErrorText } from "@/components/forms/use-problem-text";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { useFormat } from "@/components/ui/use-format";
import { minutesOf, type Part, partsOfLength } from "./parts";

type Props = {
  /** Length of the service so far, in minutes. */
  durationMin: number;
  onDuration: (minutes: number) => void;
};

const most = 10;

/** Work with waiting time in between; the parts decide how long the service takes. */
export function PartsField({ durationMin, onDuration }: Props) {
  const t = useTranslations("services.parts");
  const id = useId();
  const format = useFormat();
  const { field } = useController({ name: "segments" });
  const parts: Part[] | null = field.value ?? null;
  const set = (next: Part[] | null) => {
    field.onChange(next);
    if (next) onDuration(minutesOf(next).total);
  };
  const change = (index: number, part: Partial<Part>) =>
    parts && set(parts.map((known, at) => (at === index ? { ...known, ...part } : known)));
  const sums = minutesOf(parts ?? []);
  return (
    <div className="grid gap-3">
      <div className="flex items-start justify-between gap-4">
        <label htmlFor={id} className="grid gap-0.5">
          <span className="font-medium text-ui">{t("toggle")}</span>
          <span id={`${id}-hint`} className="text-hint text-muted-foreground">
            {t("hint")}
          </span>
        </label>
        <Switch
          id={id}
          checked={parts !== null}
          aria-describedby={`${id}-hint`}
          onCheckedChange={(on) => set(on ? partsOfLength(durationMin) : null)}
          className="mt-0.5"
        />
      </div>
      {parts ? (
        <div className="grid gap-2">
          <ol aria-label={t("title")} className="grid gap-2">
            {parts.map((part, index) => (
              <PartRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
                key={index}
                part={part}
                index={index}
                isLast={index === parts.length - 1}
                onChange={(next) => change(index, next)}
                onRemove={parts.length > 1 ? () => set(parts.filter((_, at) => at !== index)) : undefined}
              />
            ))}
          </ol>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Button
              variant="secondary"
              size="sm"
              disabled={parts.length >= most}
              onClick={() =>
                set([...parts.slice(0, -1), { gap: 15, ...withoutEmptyGap(parts.at(-1)) }, { active: 15 }])
              }
            >
              <Plus aria-hidden />
              {t("add")}
            </Button>
            <p aria-live="polite" className="text-hint text-muted-foreground">
              {t("total", {
                total: format.duration(sums.total),
                work: format.duration(sums.work),
                wait: format.duration(sums.total - sums.work),
              })}
            </p>
          </div>
        </div>
      ) : null}
    </div>
  );
}

type RowProps = {
  part: Part;
  index: number;
  isLast: boolean;
  onChange: (part: Partial<Part>) => void;
  onRemove: (() => void) | undefined;
};

function PartRow({ part, index, isLast, onChange, onRemove }: RowProps) {
  const t = useTranslations("services.parts");
  const errorText = useFieldErrorText();
  const { errors } = useFormState({ name: "segments" });
  const found = (errors.segments as unknown as Record<number, Record<string, { message?: string }>>)?.[index];
  const error = errorText(found?.active?.message ?? found?.gap?.message);
  const number = index + 1;
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <span aria-hidden className="text-ui">
          {t("work")}
        </span>
        <Minutes
          label={t("workOf", { number })}
          min={5}
          value={part.active}
          isInvalid={found?.active !== undefined}
          onChange={(active) => onChange({ active })}
        />
        {isLast && !part.gap ? null : (
          <>
            <span aria-hidden className="text-muted-foreground text-ui">
              {t("wait")}
            </span>
            <Minutes
              label={t("waitOf", { number })}
              min={0}
              value={part.gap ?? 0}
              isInvalid={found?.gap !== undefined}
              onChange={(gap) => onChange({ gap })}
            />
          </>
        )}
        {onRemove ? (
          <Button
            variant="ghost"
            size="icon-sm"
            className="ml-auto"
            aria-label={t("remove", { number })}
            onClick={onRemove}
          >
            <X />
          </Button>
        ) : null}
      </div>
      {error ? (
        <p role="alert" className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
    </li>
  );
}

type MinutesProps = {
  label: string;
  min: number;
  value: number;
  isInvalid: boolean;
  onChange: (minutes: number) => void;
};

function Minutes({ label, min, value, isInvalid, onChange }: MinutesProps) {
  return (
    <Input
      type="number"
      inputMode="numeric"
      step={5}
      className="w-20"
      aria-label={label}
      aria-invalid={isInvalid ? true : undefined}
      min={min}
      value={Number.isNaN(value) ? "" : value}
      onChange={({ target }) => onChange(target.valueAsNumber)}
    />
  );
}

// What was last had nothing behind it to wait for.
function withoutEmptyGap(part: Part | undefined): Part {
  const { active = 15, gap = 0 } = part ?? {};
  return gap > 0 ? { active, gap } : { active };
}
