"use client";

import { useMemo } from "react";
import type { ControlAria } from "./control-aria";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "./select";
import { useFormat } from "./use-format";

type Props = ControlAria & {
  /** A time of day, "09:30". */
  value: string | null;
  onChange: (time: string) => void;
  stepMin?: number;
  /** First and last choice, "00:00" and "24:00" (midnight at the end of the day) at most. */
  min?: string;
  max?: string;
  disabled?: boolean;
  placeholder?: string;
  className?: string;
};

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A time of day from a list of even steps; a value between the steps stays in the list. */
export function TimeSelect({
  value,
  onChange,
  stepMin = 15,
  min = "00:00",
  max = "23:45",
  disabled = false,
  placeholder,
  className,
  ...aria
}: Props) {
  const format = useFormat();
  const options = useMemo(() => {
    const times = new Set<string>();
    for (let at = toMinutes(min); at <= toMinutes(max); at += stepMin) times.add(toTime(at));
    if (value) times.add(value);
    return [...times].sort();
  }, [min, max, stepMin, value]);
  return (
    <Select value={value ?? ""} onValueChange={onChange} disabled={disabled}>
      <SelectTrigger {...(className ? { className } : {})} {...aria}>
        <SelectValue placeholder={placeholder ?? "--:--"} />
      </SelectTrigger>
      <SelectContent className="max-h-72">
        {options.map((time) => (
          <SelectItem key={time} value={time}>
            {time === "24:00" ? time : format.localTime(time)}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
