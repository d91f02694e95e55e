"use client";

import { useState } from "react";
import {
  arrowOf,
  movePlacement,
  nextStop,
  type Placement,
  resizePlacement,
  type Stop,
} from "./keyboard-moves";
import type { Preview } from "./use-grid-drag";

type Options<T> = {
  entries: readonly T[];
  columns: number;
  editable: (entry: T) => boolean;
  onDrop: (entry: T, placement: Placement) => void;
  onFocus: (id: string) => void;
  /** Says in words where the appointment stands now, or that moving has ended. */
  onChange: (entry: T, placement: Placement | null) => void;
};

/**
 * The keyboard on appointments: arrows walk between them, M picks one up, arrows carry it, plus and minus
 * change its length, Enter puts it down, Escape puts it back.
 */
export function useMoveMode<T extends Stop>(options: Options<T>) {
  const { entries, columns, editable, onDrop, onFocus, onChange } = options;
  const [preview, setPreview] = useState<Preview | null>(null);

  function show(entry: T, placement: Placement) {
    const mode = placement.end - placement.start === entry.end - entry.start ? "move" : "resize";
    setPreview({ id: entry.id, mode, placement });
    onChange(entry, placement);
  }

  function stop(entry: T, placement: Placement | null) {
    setPreview(null);
    if (placement) onDrop(entry, placement);
    else onChange(entry, null);
  }

  function onKeyDown(event: React.KeyboardEvent, entry: T) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const arrow = arrowOf(event.key);
    const held = preview?.id === entry.id ? preview.placement : null;
    const at = held ?? { column: entry.column, start: entry.start, end: entry.end };
    if (held && arrow) {
      handled();
      show(entry, movePlacement(at, arrow, columns));
    } else if (held && (event.key === "Enter" || event.key === " ")) {
      handled();
      const same = held.column === entry.column && held.start === entry.start && held.end === entry.end;
      stop(entry, same ? null : held);
    } else if (held && event.key === "Escape") {
      handled();
      stop(entry, null);
    } else if (arrow) {
      const next = nextStop(entries, entry.id, arrow);
      // At the edge the arrow stays with the appointment instead of turning the page under it.
      handled();
      if (next) onFocus(next);
    } else if (event.key === "m" || event.key === "M") {
      handled();
      if (editable(entry)) show(entry, at);
    } else if (event.key === "+" || event.key === "=" || event.key === "-") {
      handled();
      if (editable(entry)) show(entry, resizePlacement(at, event.key === "-" ? -1 : 1));
    }
  }

  const onBlur = (entry: T) => {
    if (preview?.id === entry.id) stop(entry, null);
  };
  return { preview, onKeyDown, onBlur };
}
