import { cn } from "@/components/ui/cn";

/** The sign of the product: a speech bubble whose tail is a clock's hand. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn("size-7", className)}>
      <path
        className="fill-primary"
        d="M9 3h14a6 6 0 0 1 6 6v10a6 6 0 0 1-6 6h-6.6l-5.2 4.4c-.9.8-2.2.1-2.2-1V25a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6Z"
      />
      <path
        className="stroke-primary-foreground"
        d="M16 8.5V14l4.2 3.2"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Sign and name. */
export function Logo({ name, className }: { name: string; className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold text-lg tracking-tight", className)}>
      <LogoMark />
      {name}
    </span>
  );
}
