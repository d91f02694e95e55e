"use client";

import { useState } from "react";
import type { Entry } from "./columns";
import { arrowOf, movePlacement, nextStop, type Placement, resizePlacement } from "./keyboard-moves";
import type { Preview } from "./use-grid-drag";

type Options = {
  entries: readonly Entry[];
  columns: number;
  editable: (entry: Entry) => boolean;
  onDrop: (entry: Entry, placement: Placement) => void;
  onFocus: (id: string) => void;
  /** Says in words where the appointment stands now, or that moving has ended. */
  onChange: (entry: Entry, placement: Placement | null) => void;
};

/**
 * The keyboard on appointments: arrows walk between them, M picks one up, arrows carry it, plus and minus
 * change its length, Enter puts it down, Escape puts it back.
 */
export function useMoveMode({ entries, columns, editable, onDrop, onFocus, onChange }: Options) {
  const [preview, setPreview] = useState<Preview | null>(null);

  function show(entry: Entry, placement: Placement) {
    const mode = placement.end - placement.start === entry.end - entry.start ? "move" : "resize";
    setPreview({ id: entry.id, mode, placement });
    onChange(entry, placement);
  }

  function stop(entry: Entry, placement: Placement | null) {
    setPreview(null);
    if (placement) onDrop(entry, placement);
    else onChange(entry, null);
  }

  function onKeyDown(event: React.KeyboardEvent, entry: Entry) {
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

  const onBlur = (entry: Entry) => {
    if (preview?.id === entry.id) stop(entry, null);
  };
  return { preview, onKeyDown, onBlur };
}
