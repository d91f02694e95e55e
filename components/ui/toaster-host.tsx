"use client";

import { useTheme } from "next-themes";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { toastsReady } from "./toast-queue";

/** The place where toasts appear; loaded by toaster.tsx. */
export function ToasterHost() {
  const { resolvedTheme } = useTheme();
  // Runs after the effect in which Sonner starts to listen; what comes before that it would lose.
  useEffect(() => {
    toastsReady(toast);
    return () => toastsReady(undefined);
  }, []);
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
