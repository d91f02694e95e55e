import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A plain table; wide ones scroll inside their own frame, never the page. */
export function Table({
  className,
  scrollsByKey = false,
  ...props
}: ComponentProps<"table"> & {
  /** For tables without links or buttons: nothing else in them takes the keyboard to what is out of sight. */
  scrollsByKey?: boolean;
}) {
  return (
    // Text for screen readers is positioned: it must widen this scrolling part, not the page.
    <div className="focus-ring relative w-full overflow-x-auto" {...(scrollsByKey ? { tabIndex: 0 } : {})}>
      <table className={cn("w-full caption-bottom border-collapse text-ui", className)} {...props} />
    </div>
  );
}

/** The row group of the headings. */
export function TableHeader({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("border-border border-b bg-surface-sunken/60", className)} {...props} />;
}

/** The row group of the data. */
export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  return <tbody className={cn("divide-y divide-border", className)} {...props} />;
}

/** One row. */
export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr className={cn("transition-colors data-[selected=true]:bg-primary-soft/50", className)} {...props} />
  );
}

/** The heading of a column. */
export function TableHead({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={cn(
        "h-9 whitespace-nowrap px-4 text-left font-medium text-hint text-muted-foreground",
        className,
      )}
      {...props}
    />
  );
}

/** One value. */
export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td className={cn("h-12 px-4 py-2 align-middle", className)} {...props} />;
}
