import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  back?: ReactNode;
  className?: string;
};

/** The top of a dashboard page: what it is and its main actions. */
export function PageHeader({ title, description, actions, back, className }: Props) {
  return (
    <header className={cn("mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3", className)}>
      <div className="grid min-w-0 gap-1">
        {back}
        <h1 className="truncate font-semibold text-xl tracking-tight">{title}</h1>
        {description ? <p className="max-w-prose text-muted-foreground text-ui">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
