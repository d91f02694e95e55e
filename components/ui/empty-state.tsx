import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  icon: LucideIcon;
  title: ReactNode;
  /** What this place is for and what to do next. */
  description?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** What a list shows before there is anything in it. */
export function EmptyState({ icon: Icon, title, description, action, className }: Props) {
  return (
    <div className={cn("grid justify-items-center gap-3 px-6 py-12 text-center", className)}>
      <span className="grid size-10 place-items-center rounded-lg border border-border bg-surface-sunken text-muted-foreground">
        <Icon aria-hidden className="size-5" strokeWidth={1.75} />
      </span>
      <div className="grid max-w-sm gap-1">
        <p className="font-medium text-ui">{title}</p>
        {description ? <p className="text-balance text-muted-foreground text-ui">{description}</p> : null}
      </div>
      {action ? <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
