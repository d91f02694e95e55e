"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { TenantView, UpdateTenant } from "@/lib/tenants/schema";

const keyOf = (slug: string) => ["tenant", slug] as const;

/** The business as it is saved. */
export function useBusiness(initialData: TenantView) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: keyOf(slug),
    queryFn: async ({ signal }) => (await api<{ data: TenantView }>(`/tenants/${slug}`, { signal })).data,
    initialData,
  });
}

/** Saves changes of the business; zone, language and currency count on every page at once. */
export function useSaveBusiness(): (change: UpdateTenant) => Promise<TenantView> {
  const t = useTranslations("settings");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  return async (change) => {
    const { data } = await api<{ data: TenantView }>(`/tenants/${slug}`, { method: "PUT", body: change });
    client.setQueryData(keyOf(slug), data);
    toast.success(t("saved"));
    router.refresh();
    return data;
  };
}
