import type { toast } from "sonner";

type Show = typeof toast;

let show: Show | undefined;
let waiting: ((show: Show) => void)[] = [];

/** Runs `deed` with the means to show toasts: at once, or as soon as their place on the page is there. */
export function withToasts(deed: (show: Show) => void): void {
  if (show) deed(show);
  else waiting.push(deed);
}

/** Called by the place where toasts appear when it comes, and with nothing when it goes. */
export function toastsReady(next: Show | undefined): void {
  show = next;
  if (!next) return;
  const deeds = waiting;
  waiting = [];
  for (const deed of deeds) deed(next);
}
