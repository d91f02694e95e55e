"use client";

import { useId } from "react";
import { useShop } from "./text";

type Props = {
  staff: readonly { id: string; name: string }[];
  value: string;
  onChange: (id: string) => void;
};

/** Anyone, or one person: one stop for the Tab key, arrows inside. Nothing to choose when there is one person. */
export function StaffChoice({ staff, value, onChange }: Props) {
  const { text } = useShop();
  const name = useId();
  if (staff.length < 2) return null;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 font-medium text-hint text-muted-foreground">{text.time.staff}</legend>
      {[{ id: "any", name: text.time.anyone }, ...staff].map((person) => (
        <label
          key={person.id}
          className="relative inline-flex min-h-11 cursor-pointer items-center rounded-full border border-border-strong bg-surface px-4 font-medium transition-colors hover:border-primary has-checked:border-primary has-checked:bg-primary has-checked:text-primary-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            value={person.id}
            checked={person.id === value}
            onChange={() => onChange(person.id)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {person.name}
        </label>
      ))}
    </fieldset>
  );
}
