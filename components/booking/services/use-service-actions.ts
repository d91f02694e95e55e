"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { CreateService, ServiceView, UpdateService } from "@/lib/booking/schema";
import { catalogueKeys } from "../use-catalogue";

/** What can be done with a service. Saving throws its problem for the form; the switch reports by itself. */
export function useServiceActions() {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const toast = useToast();
  const t = useTranslations("booking.services");
  const tOrder = useTranslations("services.order");

  return useMemo(() => {
    const refresh = () =>
      Promise.all([
        client.invalidateQueries({ queryKey: catalogueKeys.services(slug) }),
        // Who offers what is part of the staff.
        client.invalidateQueries({ queryKey: catalogueKeys.staff(slug) }),
        client.invalidateQueries({ queryKey: ["resources", slug] }),
      ]);
    const show = (row: ServiceView) =>
      client.setQueryData<ServiceView[]>(catalogueKeys.services(slug), (rows) =>
        rows?.map((known) => (known.id === row.id ? row : known)),
      );
    const put = async (id: string, body: UpdateService) =>
      (await api<{ data: ServiceView }>(`/services/${id}`, { method: "PUT", body })).data;

    return {
      async save(id: string | null, body: CreateService): Promise<void> {
        if (id) await put(id, body);
        else await api("/services", { body });
        await refresh();
        toast.success(t("saved", { name: body.name }));
      },
      async setActive(service: ServiceView, isActive: boolean): Promise<void> {
        show({ ...service, isActive });
        try {
          show(await put(service.id, { isActive }));
          toast.undo(t(isActive ? "activated" : "deactivated", { name: service.name }), async () => {
            show(await put(service.id, { isActive: service.isActive }));
          });
        } catch (error) {
          show(service);
          toast.problem(error);
        }
      },
      /** Shows the new order at once; a refusal brings the old one back. */
      async reorder(ids: readonly string[]): Promise<void> {
        const queryKey = catalogueKeys.services(slug);
        const before = client.getQueryData<ServiceView[]>(queryKey) ?? [];
        const sorted = (wanted: readonly string[]) => (rows: ServiceView[] | undefined) =>
          rows && [...rows].sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id));
        const send = async (wanted: readonly string[]) => {
          await client.cancelQueries({ queryKey });
          client.setQueryData<ServiceView[]>(queryKey, sorted(wanted));
          const { data } = await api<{ data: ServiceView[] }>("/services/order", {
            method: "PUT",
            body: { ids: wanted },
          });
          client.setQueryData<ServiceView[]>(queryKey, data);
        };
        const old = before.map((service) => service.id);
        try {
          await send(ids);
          toast.undo(tOrder("saved"), () => send(old));
        } catch (error) {
          client.setQueryData<ServiceView[]>(queryKey, before);
          toast.problem(error);
        }
      },
      async remove(service: ServiceView): Promise<void> {
        await api(`/services/${service.id}`, { method: "DELETE" });
        await refresh();
        toast.success(t("deleted", { name: service.name }));
      },
    };
  }, [api, client, slug, toast, t, tOrder]);
}
