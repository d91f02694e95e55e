/** The look that everything floating shares: menus, popovers, select lists. Only overlays have shadows. */
export const overlayClass = [
  "z-50 overflow-hidden rounded-lg border border-border bg-surface-raised p-1 text-foreground text-ui shadow-overlay outline-none",
  "data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 duration-100",
].join(" ");

/** One line of a menu or list. */
export const menuItemClass = [
  "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 py-1.5 text-ui outline-none pointer-coarse:min-h-11",
  "focus:bg-muted data-[highlighted]:bg-muted data-[selected=true]:bg-muted",
  "data-[disabled]:pointer-events-none data-[disabled]:opacity-50 data-[disabled=true]:pointer-events-none data-[disabled=true]:opacity-50 data-[disabled=false]:pointer-events-auto data-[disabled=false]:opacity-100",
  "[&_svg:not([class*='size-'])]:size-4 [&_svg]:shrink-0",
].join(" ");

/** The dimmed page behind a dialog or sheet. */
export const scrimClass =
  "fixed inset-0 z-50 bg-[oklch(0.2_0.01_60/0.45)] data-[state=open]:animate-in data-[state=open]:fade-in-0 duration-150 dark:bg-[oklch(0_0_0/0.6)]";

/** For `onInteractOutside`: taking something back in a toast does not close the dialog it was done in. */
export function ignoreToasts(event: CustomEvent<{ originalEvent: Event }>): void {
  const { target } = event.detail.originalEvent;
  if (target instanceof Element && target.closest("[data-sonner-toaster]")) event.preventDefault();
}
