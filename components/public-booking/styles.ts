/** The looks that the parts of this page share. Plain strings: joining classes at run time would cost a library. */
const button =
  "focus-ring inline-flex min-h-control select-none items-center justify-center gap-2 rounded-lg px-4 py-2 text-center font-medium text-ui transition-colors aria-disabled:cursor-not-allowed aria-disabled:opacity-60";

export const primaryButton = `${button} bg-primary text-primary-foreground hover:bg-primary-hover`;
export const secondaryButton = `${button} border border-border-strong bg-surface text-foreground hover:bg-muted`;
export const dangerButton = `${button} bg-danger text-danger-foreground hover:bg-danger-hover`;
export const quietButton = `${button} text-primary-text hover:bg-primary-soft`;
export const textLink =
  "focus-ring rounded-sm text-primary-text underline decoration-1 underline-offset-4 hover:decoration-2";
export const card = "rounded-xl border border-border bg-surface";
export const field =
  "focus-ring w-full min-w-0 rounded-lg border border-input bg-surface px-3 text-field text-foreground transition-colors aria-invalid:border-danger";
export const heading = "font-semibold text-xl tracking-tight outline-none";
