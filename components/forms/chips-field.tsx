"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Field, type FieldProps } from "./field";

type Props = FieldProps & {
  placeholder?: string;
  max?: number;
  /** Brings what was typed into its stored form. */
  normalise?: (text: string) => string;
  /** Refuses what cannot be stored, with the reason in the reader's words. */
  refuse?: (text: string) => string | null;
};

/** A list of short texts, added by Enter or comma; the value is the list. */
export function ChipsField({ placeholder, max = 50, normalise = (text) => text, refuse, ...props }: Props) {
  return (
    <Field {...props}>
      {({ field, aria }) => (
        <Chips
          id={aria.id}
          aria-describedby={aria["aria-describedby"]}
          aria-invalid={aria["aria-invalid"]}
          value={(field.value ?? []) as string[]}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          {...{ placeholder, max, normalise, refuse }}
        />
      )}
    </Field>
  );
}

type ChipsProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
  value: string[];
  onChange: (value: string[]) => void;
  onBlur: () => void;
  inputRef: (element: HTMLInputElement | null) => void;
  placeholder: string | undefined;
  max: number;
  normalise: (text: string) => string;
  refuse: Props["refuse"];
};

function Chips({
  value,
  onChange,
  onBlur,
  inputRef,
  max,
  normalise,
  refuse,
  placeholder,
  ...input
}: ChipsProps) {
  const t = useTranslations("common.action");
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);

  function add() {
    const fresh = text
      .split(",")
      .map((part) => normalise(part.trim()))
      .filter((part) => part !== "" && !value.includes(part));
    const reason = fresh.map((part) => refuse?.(part) ?? null).find((one) => one !== null) ?? null;
    setRefusal(reason);
    if (reason) return;
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)].slice(0, max));
    setText("");
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === "Enter" || event.key === ",") && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && text === "" && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  }

  return (
    <div className="grid gap-2">
      {value.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((chip) => (
            <li
              key={chip}
              className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-full bg-muted pr-1 pl-3 text-hint"
            >
              <span className="truncate">{chip}</span>
              <button
                type="button"
                aria-label={`${t("remove")}: ${chip}`}
                onClick={() => onChange(value.filter((other) => other !== chip))}
                className="focus-ring grid size-6 place-items-center rounded-full text-muted-foreground hover:bg-border hover:text-foreground"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex gap-2">
        <Input
          {...input}
          ref={inputRef}
          value={text}
          placeholder={placeholder}
          disabled={value.length >= max}
          onChange={(event) => {
            setText(event.target.value);
            setRefusal(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            add();
            onBlur();
          }}
        />
        <Button variant="secondary" size="icon" aria-label={t("add")} onClick={add} disabled={!text.trim()}>
          <Plus />
        </Button>
      </div>
      {refusal ? (
        <p role="alert" className="text-danger-text text-hint">
          {refusal}
        </p>
      ) : null}
    </div>
  );
}
