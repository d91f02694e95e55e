"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type {
  CreateStaff,
  CreateTimeOff,
  Hours,
  StaffView,
  TimeOffView,
  UpdateStaff,
} from "@/lib/booking/schema";
import { appointmentKeys } from "../use-appointments";
import { catalogueKeys } from "../use-catalogue";

/** What can be done with the people of the shop. Everything throws its problem for the form or dialog that asked. */
export function useStaffActions() {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const toast = useToast();
  const t = useTranslations("booking.staff");

  return useMemo(() => {
    // Below this key are also everybody's absences. Free times follow from both.
    const refresh = () =>
      Promise.all([
        client.invalidateQueries({ queryKey: catalogueKeys.staff(slug) }),
        client.invalidateQueries({ queryKey: appointmentKeys.all(slug) }),
      ]);
    const show = (row: StaffView) =>
      client.setQueryData<StaffView[]>(catalogueKeys.staff(slug), (rows) =>
        rows?.map((known) => (known.id === row.id ? row : known)),
      );
    const put = async (path: string, body: UpdateStaff | Hours) => {
      const { data } = await api<{ data: StaffView }>(path, { method: "PUT", body });
      show(data);
      return data;
    };
    const addOff = (staffId: string, body: CreateTimeOff) =>
      api<{ data: TimeOffView }>(`/staff/${staffId}/time-off`, { body });
    const deleteOff = (off: Pick<TimeOffView, "id" | "staffId">) =>
      api(`/staff/${off.staffId}/time-off/${off.id}`, { method: "DELETE" });

    return {
      async save(id: string | null, body: CreateStaff): Promise<StaffView> {
        const saved = id
          ? await put(`/staff/${id}`, body)
          : (await api<{ data: StaffView }>("/staff", { body })).data;
        await refresh();
        toast.success(t("saved", { name: saved.name }));
        return saved;
      },
      async saveHours(person: StaffView, hours: Hours, onUndone: (hours: Hours) => void): Promise<void> {
        await put(`/staff/${person.id}/hours`, hours);
        await refresh();
        toast.undo(t("hoursSaved", { name: person.name }), async () => {
          onUndone((await put(`/staff/${person.id}/hours`, person.hours)).hours);
          await refresh();
        });
      },
      async setActive(person: StaffView, isActive: boolean): Promise<void> {
        await put(`/staff/${person.id}`, { isActive });
        await refresh();
        toast.undo(t(isActive ? "activated" : "deactivated", { name: person.name }), async () => {
          await put(`/staff/${person.id}`, { isActive: !isActive });
          await refresh();
        });
      },
      async remove(person: StaffView): Promise<void> {
        await api(`/staff/${person.id}`, { method: "DELETE" });
        await refresh();
        toast.success(t("deleted", { name: person.name }));
      },
      async addTimeOff(staffId: string, body: CreateTimeOff): Promise<void> {
        const { data } = await addOff(staffId, body);
        await refresh();
        toast.undo(t("timeOffAdded"), async () => {
          await deleteOff(data);
          await refresh();
        });
      },
      async removeTimeOff(off: TimeOffView): Promise<void> {
        await deleteOff(off);
        await refresh();
        const { startsAt, endsAt, reason } = off;
        toast.undo(t("timeOffRemoved"), async () => {
          await addOff(off.staffId, { startsAt, endsAt, reason });
          await refresh();
        });
      },
    };
  }, [api, client, slug, toast, t]);
}
