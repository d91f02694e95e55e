"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { RadioGroup as Primitive } from "radix-ui";
import { cn } from "./cn";
import type { ControlAria } from "./control-aria";

/** Colours for services, staff and tags: told apart by hue, all readable with a white sign on them. */
export const swatches = {
  pine: "#2b6b5c",
  sea: "#27768f",
  sky: "#3a6fb5",
  iris: "#5b5bb8",
  plum: "#8a4a94",
  rose: "#b34566",
  brick: "#b04a38",
  amber: "#a0651a",
  olive: "#6f7426",
  slate: "#65605a",
} as const;

export type SwatchName = keyof typeof swatches;

const names = Object.keys(swatches) as SwatchName[];

type Props = ControlAria & {
  value: string;
  onChange: (hex: string) => void;
  disabled?: boolean;
  className?: string;
};

/** Picks one of the product's ten colours; the value is its hex code. */
export function ColorSwatchPicker({ value, onChange, disabled = false, className, ...aria }: Props) {
  const t = useTranslations("common.color");
  return (
    <Primitive.Root
      value={value}
      onValueChange={onChange}
      disabled={disabled}
      orientation="horizontal"
      className={cn("flex flex-wrap gap-2", className)}
      {...aria}
    >
      {names.map((name) => (
        <Primitive.Item
          key={name}
          value={swatches[name]}
          aria-label={t(name)}
          title={t(name)}
          style={{ backgroundColor: swatches[name] }}
          className="focus-ring grid size-7 place-items-center rounded-full text-white transition-transform hover:scale-105 disabled:opacity-50 pointer-coarse:size-9"
        >
          <Primitive.Indicator>
            <Check aria-hidden strokeWidth={3} className="size-4" />
          </Primitive.Indicator>
        </Primitive.Item>
      ))}
    </Primitive.Root>
  );
}
