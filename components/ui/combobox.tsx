"use client";

import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { cn } from "./cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "./command";
import { controlClass } from "./control";
import type { ControlAria } from "./control-aria";
import { Popover, PopoverContent, PopoverTrigger } from "./popover";
import { Skeleton } from "./skeleton";

export type ComboboxOption = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

type Props = ControlAria & {
  value: ComboboxOption | null;
  onChange: (option: ComboboxOption | null) => void;
  /** The choices for what is typed; filter a fixed list by leaving `onSearch` out. */
  options: readonly ComboboxOption[];
  /** Called with the typed text, 200 ms after the last key. */
  onSearch?: (text: string) => void;
  loading?: boolean;
  /** Offers to make a new one out of the typed text. */
  onCreate?: (text: string) => void;
  clearable?: boolean;
  placeholder?: string;
  searchPlaceholder?: string;
  emptyText?: ReactNode;
  disabled?: boolean;
  className?: string;
};

/** A choice from many, found by typing, from a fixed list or a server. */
export function Combobox({
  value,
  onChange,
  options,
  onSearch,
  loading = false,
  onCreate,
  clearable = false,
  placeholder,
  searchPlaceholder,
  emptyText,
  disabled,
  className,
  ...aria
}: Props) {
  const t = useTranslations("common.search");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");

  useEffect(() => {
    if (!onSearch || !open) return;
    const timer = setTimeout(() => onSearch(text), 200);
    return () => clearTimeout(timer);
  }, [text, open, onSearch]);

  function choose(option: ComboboxOption) {
    onChange(clearable && option.value === value?.value ? null : option);
    setOpen(false);
    setText("");
  }

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        type="button"
        role="combobox"
        aria-expanded={open}
        disabled={disabled}
        className={cn(controlClass, "justify-between", !value && "text-subtle", className)}
        {...aria}
      >
        <span className="truncate">{value?.label ?? placeholder ?? t("choose")}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-subtle" />
      </PopoverTrigger>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-60 p-0">
        <Command shouldFilter={!onSearch}>
          <CommandInput
            value={text}
            onValueChange={setText}
            placeholder={searchPlaceholder ?? t("placeholder")}
            className="h-10"
          />
          <CommandList className="max-h-64">
            {loading ? (
              <div role="status" aria-label={t("loading")} className="grid gap-1 p-1">
                <Skeleton className="h-7" />
                <Skeleton className="h-7 w-2/3" />
              </div>
            ) : (
              <CommandEmpty className="py-5">{emptyText ?? t("nothing")}</CommandEmpty>
            )}
            {loading
              ? null
              : options.map((option) => (
                  <CommandItem
                    key={option.value}
                    value={option.value}
                    keywords={[option.label]}
                    disabled={option.disabled ?? false}
                    onSelect={() => choose(option)}
                  >
                    <span className="grid min-w-0 flex-1">
                      <span className="truncate">{option.label}</span>
                      {option.hint ? (
                        <span className="truncate text-hint text-muted-foreground">{option.hint}</span>
                      ) : null}
                    </span>
                    {option.value === value?.value ? (
                      <Check aria-hidden className="!text-primary-text" />
                    ) : null}
                  </CommandItem>
                ))}
            {onCreate && text.trim() ? (
              <CommandItem
                forceMount
                value={`create:${text}`}
                onSelect={() => {
                  onCreate(text.trim());
                  setOpen(false);
                  setText("");
                }}
              >
                <Plus aria-hidden />
                {t("create", { text: text.trim() })}
              </CommandItem>
            ) : null}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
