import { cn } from "@/components/ui/cn";

/** The sign of a business: its first letter on the accent. */
export function TenantMark({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid size-7 shrink-0 place-items-center rounded-md bg-primary font-semibold text-primary-foreground text-xs",
        className,
      )}
    >
      {[...name.trim()][0]?.toLocaleUpperCase() ?? "?"}
    </span>
  );
}
