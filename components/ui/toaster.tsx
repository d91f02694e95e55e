"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

/** The place where toasts appear; once per page, in AppProviders. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-center"
      gap={8}
      toastOptions={{
        classNames: {
          // An open dialog makes the rest of the page deaf to the pointer; taking something back must still work.
          toast:
            "!pointer-events-auto !rounded-lg !border !border-border !bg-surface-raised !text-foreground !text-ui !shadow-overlay !font-sans",
          description: "!text-muted-foreground",
          actionButton: "!bg-primary !text-primary-foreground !rounded-md !font-medium",
          cancelButton: "!bg-muted !text-foreground !rounded-md",
        },
      }}
    />
  );
}
