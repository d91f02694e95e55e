"use client";

import { useCallback } from "react";
import { ApiError, isProblem, localProblem } from "@/lib/api/client.shared";
import { useTenant } from "./tenant-provider";

/** Fetches a file of this tenant and lets the browser save it under the server's name. Throws ApiError. */
export function useDownload(): (
  path: string,
  query?: Record<string, string | null | undefined>,
) => Promise<void> {
  const { slug } = useTenant();
  return useCallback(
    async (path, query = {}) => {
      const params = new URLSearchParams();
      for (const [key, value] of Object.entries(query)) if (value) params.set(key, value);
      const response = await fetch(`/api/v1${path}?${params}`, { headers: { "x-tenant": slug } });
      if (!response.ok) {
        const body: unknown = await response.json().catch(() => null);
        throw new ApiError(isProblem(body) ? body : localProblem("common.internal", response.status, path));
      }
      const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
      save(await response.blob(), name ?? "export");
    },
    [slug],
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
