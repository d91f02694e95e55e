import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const buttonVariants = cva(
  [
    "focus-ring inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-lg font-medium text-ui",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    "[&_svg:not([class*='size-'])]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "bg-primary text-primary-foreground hover:bg-primary-hover",
        secondary: "border border-border-strong bg-surface text-foreground hover:bg-muted",
        soft: "bg-primary-soft text-primary-text hover:bg-primary-soft/70",
        ghost: "text-foreground hover:bg-muted data-[state=open]:bg-muted",
        danger: "bg-danger text-danger-foreground hover:bg-danger-hover",
        "danger-ghost": "text-danger-text hover:bg-danger-soft",
        link: "h-auto px-0 text-primary-text underline-offset-4 hover:underline",
      },
      size: {
        md: "h-control px-3.5",
        sm: "h-control-sm rounded-md px-2.5 text-hint",
        lg: "h-12 px-5 text-base",
        icon: "size-control",
        "icon-sm": "size-control-sm rounded-md",
      },
    },
    compoundVariants: [{ variant: "link", className: "h-auto px-0" }],
    defaultVariants: { variant: "primary", size: "md" },
  },
);

type Props = ComponentProps<"button"> &
  VariantProps<typeof buttonVariants> & {
    /** Draws the child (a link, say) as a button. */
    asChild?: boolean;
    /** Shows progress and ignores further clicks; keeps its width and its place in the tab order. */
    pending?: boolean;
  };

/** A button; `type` is "button" unless a form asks for another. */
export function Button({
  className,
  variant,
  size,
  asChild = false,
  pending = false,
  type = "button",
  onClick,
  children,
  ...props
}: Props) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} onClick={onClick} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      // A plain "submit" would still send the form by the Enter key while pending.
      type={pending ? "button" : type}
      className={cn(classes, pending && "relative")}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {pending ? (
        <>
          <span className="absolute inset-0 grid place-items-center">
            <LoaderCircle aria-hidden className="animate-spin" />
          </span>
          <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
