"use client";

import { CrashScreen } from "@/components/layout/crash-screen";

export default function TenantError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <CrashScreen error={error} onRetry={reset} nested />;
}
