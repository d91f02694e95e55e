"use client";

import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { ServiceView } from "@/lib/booking/schema";
import { serviceColor } from "../service-color";
import { moveTo, placeAt } from "./list-order";

type Props = {
  services: readonly ServiceView[];
  /** The new order of all ids; null when nothing moved. */
  onDone: (ids: string[] | null) => void;
};

type Part = "handle" | "up" | "down";

/** The services in order, moved by dragging, by arrow keys or by buttons; closing keeps the order, and a toast can undo it. */
export function OrderSheet({ services, onDone }: Props) {
  const t = useTranslations("services.order");
  const tAction = useTranslations("common.action");
  const hintId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [rows, setRows] = useState(() => [...services]);
  const [dragged, setDragged] = useState<string | null>(null);
  const [spoken, setSpoken] = useState("");
  const focus = useRef<{ id: string; part: Part } | null>(null);

  // A row that changes its place in the document loses the focus.
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { id, part } = focus.current;
    focus.current = null;
    list.current?.querySelector<HTMLElement>(`[data-row="${id}"] [data-part="${part}"]`)?.focus();
  });

  // On the window, not the handle: a row that changes its place in the document loses a captured pointer too.
  useEffect(() => {
    if (dragged === null) return;
    const follow = (event: PointerEvent) => {
      const middles = [...(list.current?.children ?? [])].map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return top + height / 2;
      });
      setRows((now) => {
        const from = now.findIndex((row) => row.id === dragged);
        const to = placeAt(middles, from, event.clientY);
        return to === from ? now : moveTo(now, from, to);
      });
    };
    const drop = () => setDragged(null);
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", drop);
    return () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", drop);
    };
  }, [dragged]);

  function move(from: number, to: number, part: Part) {
    const service = rows[from];
    if (!service || to < 0 || to >= rows.length || to === from) return;
    focus.current = { id: service.id, part };
    setRows(moveTo(rows, from, to));
    setSpoken(t("moved", { name: service.name, place: to + 1, count: rows.length }));
  }

  function done() {
    const ids = rows.map((row) => row.id);
    const isSame = ids.every((id, index) => services[index]?.id === id);
    onDone(isSame ? null : ids);
  }

  return (
    <Sheet open onOpenChange={(open) => !open && done()}>
      <SheetContent title={t("title")} description={t("text")}>
        <DialogBody>
          <p id={hintId} className="sr-only">
            {t("handleHint")}
          </p>
          <ol ref={list} className="divide-y divide-border rounded-lg border border-border">
            {rows.map((row, index) => {
              const words = { name: row.name, place: index + 1, count: rows.length };
              return (
                <li
                  key={row.id}
                  data-row={row.id}
                  className={cn(
                    "flex items-center gap-2 py-1 pr-2 pl-1 text-ui first:rounded-t-lg last:rounded-b-lg",
                    dragged === row.id && "bg-primary-soft",
                    !row.isActive && "text-subtle",
                  )}
                >
                  <button
                    type="button"
                    data-part="handle"
                    aria-label={t("handle", words)}
                    aria-describedby={hintId}
                    className="focus-ring grid size-9 shrink-0 cursor-grab touch-none place-items-center rounded-md text-subtle hover:text-foreground active:cursor-grabbing"
                    onPointerDown={(event) => {
                      if (event.button === 0) setDragged(row.id);
                    }}
                    onKeyDown={(event) => {
                      const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
                      if (step === 0) return;
                      event.preventDefault();
                      move(index, index + step, "handle");
                    }}
                  >
                    <GripVertical aria-hidden className="size-4" />
                  </button>
                  <span
                    aria-hidden
                    className="size-2 shrink-0 rounded-full"
                    style={{ backgroundColor: serviceColor(row.color) }}
                  />
                  <span className="min-w-0 flex-1 truncate">{row.name}</span>
                  <span className="shrink-0 truncate text-hint text-muted-foreground max-sm:hidden">
                    {row.category}
                  </span>
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    data-part="up"
                    aria-label={t("up", words)}
                    aria-disabled={index === 0 ? true : undefined}
                    onClick={() => move(index, index - 1, "up")}
                  >
                    <ArrowUp />
                  </Button>
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    data-part="down"
                    aria-label={t("down", words)}
                    aria-disabled={index === rows.length - 1 ? true : undefined}
                    onClick={() => move(index, index + 1, "down")}
                  >
                    <ArrowDown />
                  </Button>
                </li>
              );
            })}
          </ol>
          <p aria-live="assertive" className="sr-only">
            {spoken}
          </p>
        </DialogBody>
        <DialogFooter>
          <Button className="max-sm:w-full" onClick={done}>
            {tAction("done")}
          </Button>
        </DialogFooter>
      </SheetContent>
    </Sheet>
  );
}
