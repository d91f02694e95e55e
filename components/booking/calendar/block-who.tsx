"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Label } from "@/components/ui/label";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { StaffView } from "@/lib/booking/schema";

type Props = {
  staff: readonly StaffView[];
  value: readonly string[];
  /** A block that exists belongs to one person. */
  single: boolean;
  error: string | undefined;
  onChange: (ids: readonly string[]) => void;
};

const rowClass =
  "flex min-h-10 cursor-pointer items-center gap-3 px-3 text-ui hover:bg-muted pointer-coarse:min-h-12";

/** Whose time it is: everybody's, several people's, or one person's. */
export function BlockWho({ staff, value, single, error, onChange }: Props) {
  const t = useTranslations("calendar.block");
  const id = useId();
  const people = staff.filter((person) => person.isActive || value.includes(person.id));
  if (single) {
    return (
      <div className="grid gap-1.5">
        <Label htmlFor={id}>{t("who")}</Label>
        <Select value={value[0] ?? ""} onValueChange={(next) => onChange([next])}>
          <SelectTrigger id={id}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            {people.map((person) => (
              <SelectItem key={person.id} value={person.id}>
                {person.name}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      </div>
    );
  }
  const all = people.every((person) => value.includes(person.id));
  return (
    <fieldset
      className="grid gap-1.5"
      {...(error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
    >
      <legend className="mb-1.5 font-medium text-ui">{t("who")}</legend>
      <div className="max-h-64 divide-y divide-border overflow-y-auto rounded-lg border border-border">
        {people.length > 1 ? (
          <label htmlFor={`${id}-all`} className={rowClass}>
            <Checkbox
              id={`${id}-all`}
              checked={all ? true : value.length > 0 ? "indeterminate" : false}
              onCheckedChange={() => onChange(all ? [] : people.map((person) => person.id))}
            />
            <span className="font-medium">{t("everybody")}</span>
          </label>
        ) : null}
        {people.map((person) => (
          <label key={person.id} htmlFor={`${id}-${person.id}`} className={rowClass}>
            <Checkbox
              id={`${id}-${person.id}`}
              checked={value.includes(person.id)}
              onCheckedChange={(on) =>
                onChange(on === true ? [...value, person.id] : value.filter((known) => known !== person.id))
              }
            />
            <span className="min-w-0 flex-1 truncate">{person.name}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
