"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from "./dropdown-menu";
import type { OpenedMenuProps } from "./lazy-menu";

type Props = OpenedMenuProps & ComponentProps<typeof DropdownMenuContent>;

/** The menu that takes the place of a LazyMenu: open at first, an ordinary menu afterwards. */
export function OpenedMenu({ trigger, focusFirst, ...content }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focusFirst) return;
    // The menu itself takes the focus when it appears, one frame from now; it did not see the key that opened it.
    const frame = requestAnimationFrame(() =>
      ref.current?.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [focusFirst]);
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent ref={ref} {...content} />
    </DropdownMenu>
  );
}
