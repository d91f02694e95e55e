"use client";

import { createContext, type ReactNode, useCallback, useContext } from "react";
import { type ApiRequest, callApi } from "@/lib/api/client.shared";
import type { Permission } from "@/lib/tenants/permissions.shared";

/** What the screens of one tenant know about it and about the person in front of them. */
export type TenantScope = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  currency: string;
  country: string;
  permissions: readonly string[];
  user: { id: string; name: string; email: string };
};

const TenantContext = createContext<TenantScope | null>(null);

export function TenantProvider({ value, children }: { value: TenantScope; children: ReactNode }) {
  return <TenantContext value={value}>{children}</TenantContext>;
}

/** The tenant of this screen. Throws outside `/t/<slug>`. */
export function useTenant(): TenantScope {
  const scope = useContext(TenantContext);
  if (!scope) throw new Error("useTenant needs a TenantProvider above it");
  return scope;
}

/** Calls the API for this tenant. */
export function useApi(): <T>(path: string, request?: Omit<ApiRequest, "tenant">) => Promise<T> {
  const { slug } = useTenant();
  return useCallback((path, request) => callApi(path, { ...request, tenant: slug }), [slug]);
}

/** Whether the person may do it; hides what the server would refuse. */
export function useMay(permission: Permission): boolean {
  return useTenant().permissions.includes(permission);
}
