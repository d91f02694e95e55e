"use client";

import { Slot } from "radix-ui";
import { type ComponentType, type KeyboardEvent, type ReactElement, useState } from "react";

/** What a menu gets that is loaded when first opened; it passes them on to OpenedMenu. */
export type OpenedMenuProps = {
  trigger: ReactElement;
  /** Opened by keyboard: the first entry gets the focus. */
  focusFirst: boolean;
};

type Props<P> = {
  /** The button that opens the menu. */
  trigger: ReactElement;
  load: () => Promise<ComponentType<P & OpenedMenuProps>>;
  /** What the menu needs besides. */
  menuProps: P;
};

/** A button whose menu is loaded when somebody reaches for it; from then on it is an ordinary menu. */
export function LazyMenu<P extends object>({ trigger, load, menuProps }: Props<P>) {
  const [opened, setOpened] = useState<{ Menu: ComponentType<P & OpenedMenuProps>; byKeyboard: boolean }>();
  if (opened) return <opened.Menu {...menuProps} trigger={trigger} focusFirst={opened.byKeyboard} />;

  // Another click tries again when there was no connection.
  const open = (byKeyboard: boolean) =>
    void load().then(
      (Menu) => setOpened((before) => before ?? { Menu, byKeyboard }),
      () => undefined,
    );
  const prepare = () => void load().catch(() => undefined);
  return (
    <Slot.Root
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      // A click by Enter or Space has no detail.
      onClick={(event) => open(event.detail === 0)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        open(true);
      }}
    >
      {trigger}
    </Slot.Root>
  );
}
