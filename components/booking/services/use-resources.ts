"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { ResourceView } from "@/lib/booking/schema";
import { catalogueKeys } from "../use-catalogue";

const keyOf = (slug: string) => ["resources", slug] as const;

/** What visits share, by name. */
export function useResources() {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: keyOf(slug),
    queryFn: async ({ signal }) => (await api<{ data: ResourceView[] }>("/resources", { signal })).data,
  });
}

/** What can be done with shared equipment. Adding and renaming throw their problem; the others report by themselves. */
export function useResourceActions() {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const toast = useToast();
  const t = useTranslations("services.resources");
  // Taps on the stepper arrive faster than answers: one after the other, the last one counts.
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  return useMemo(() => {
    const queryKey = keyOf(slug);
    const refresh = () =>
      Promise.all([
        client.invalidateQueries({ queryKey }),
        // A new name follows into the services that need it.
        client.invalidateQueries({ queryKey: catalogueKeys.services(slug) }),
      ]);
    const show = (id: string, change: Partial<ResourceView>) =>
      client.setQueryData<ResourceView[]>(queryKey, (rows) =>
        rows?.map((row) => (row.id === id ? { ...row, ...change } : row)),
      );
    const create = (body: { name: string; stock: number }) => api("/resources", { body });

    return {
      refresh,
      async add(name: string): Promise<void> {
        await create({ name, stock: 1 });
        await refresh();
        toast.success(t("added", { name }));
      },
      async rename(resource: ResourceView, name: string): Promise<void> {
        await api(`/resources/${resource.id}`, { method: "PUT", body: { name } });
        await refresh();
        toast.success(t("renamed", { name }));
      },
      setStock(resource: ResourceView, stock: number): void {
        void client.cancelQueries({ queryKey });
        show(resource.id, { stock });
        queue.current = queue.current
          .then(() => api(`/resources/${resource.id}`, { method: "PUT", body: { stock } }))
          .catch((error: unknown) => {
            toast.problem(error);
            return client.invalidateQueries({ queryKey });
          });
      },
      async remove(resource: ResourceView): Promise<void> {
        const { id, name, stock, services } = resource;
        if (services.length > 0) {
          const names = services.map((service) => service.name).join(", ");
          toast.info(t("inUse", { name }), t("inUseText", { services: names }));
          return;
        }
        try {
          await queue.current;
          await api(`/resources/${id}`, { method: "DELETE" });
          toast.undo(t("deleted", { name }), async () => {
            await create({ name, stock });
            await refresh();
          });
        } catch (error) {
          toast.problem(error);
        }
        await refresh();
      },
    };
  }, [api, client, slug, toast, t]);
}
