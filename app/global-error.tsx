"use client";

import "./globals.css";
import { CrashScreen } from "@/components/layout/crash-screen";

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <CrashScreen error={error} onRetry={reset} />
      </body>
    </html>
  );
}
