import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A bordered surface that groups what belongs together. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cn("rounded-lg border border-border bg-surface", className)} {...props} />;
}

type HeaderProps = { title: ReactNode; description?: ReactNode; actions?: ReactNode; className?: string };

/** The heading of a card, with room for a button on the right. */
export function CardHeader({ title, description, actions, className }: HeaderProps) {
  return (
    <div className={cn("flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4", className)}>
      <div className="grid gap-0.5">
        <h2 className="font-semibold text-ui">{title}</h2>
        {description ? <p className="text-hint text-muted-foreground">{description}</p> : null}
      </div>
      {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
    </div>
  );
}

/** The content of a card. */
export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("px-5 py-4", className)} {...props} />;
}

/** The closing line of a card: totals or buttons. */
export function CardFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-center justify-end gap-2 border-border border-t px-5 py-3",
        className,
      )}
      {...props}
    />
  );
}
