/** The look that every text-like control shares: input, select trigger, date and combobox buttons. */
export const controlClass = [
  "focus-ring flex h-control w-full min-w-0 items-center gap-2 rounded-lg border border-input/60 bg-surface px-3 text-field text-foreground",
  "transition-colors hover:border-input",
  "placeholder:text-subtle disabled:cursor-not-allowed disabled:bg-muted disabled:opacity-60",
  "focus-visible:outline-offset-0 aria-invalid:border-danger aria-invalid:outline-danger",
].join(" ");
