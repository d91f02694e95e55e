"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentStatus, AppointmentView } from "@/lib/booking/schema";
import { transitionPath, undoPaths } from "./status-moves";
import { appointmentKeys } from "./use-appointments";

/** A new place for an appointment; what is missing stays. */
export type Move = { startsAt: string; staff: { id: string; name: string }; durationMin?: number };

const minutesOf = (a: Pick<AppointmentView, "startsAt" | "endsAt">) =>
  Math.round((Date.parse(a.endsAt) - Date.parse(a.startsAt)) / 60_000);

function placed(appointment: AppointmentView, move: Move): AppointmentView {
  const length = move.durationMin ?? minutesOf(appointment);
  const endsAt = new Date(Date.parse(move.startsAt) + length * 60_000).toISOString();
  return { ...appointment, startsAt: move.startsAt, endsAt, staff: move.staff };
}

/** What people do with appointments on any screen: shown at once, taken back when refused, undoable where possible. */
export function useAppointmentActions() {
  const api = useApi();
  const client = useQueryClient();
  const { slug, timeZone } = useTenant();
  const toast = useToast();
  const format = useFormat();
  const t = useTranslations("booking.action");
  const tStatus = useTranslations("common.status");

  return useMemo(() => {
    const show = (row: AppointmentView) => {
      client.setQueriesData<AppointmentView[]>({ queryKey: appointmentKeys.ranges(slug) }, (rows) =>
        rows?.map((known) => (known.id === row.id ? row : known)),
      );
      client.setQueryData<AppointmentView>(appointmentKeys.one(slug, row.id), row);
    };
    const refresh = () => client.invalidateQueries({ queryKey: appointmentKeys.all(slug) });

    async function put(before: AppointmentView, move: Move, allowOutsideHours: boolean) {
      const { data } = await api<{ data: AppointmentView }>(`/appointments/${before.id}`, {
        method: "PUT",
        body: {
          startsAt: move.startsAt,
          staffId: move.staff.id,
          version: before.version,
          allowOutsideHours,
          ...(move.durationMin === undefined ? {} : { durationMin: move.durationMin }),
        },
      });
      show(data);
      return data;
    }

    /** Moves or resizes; throws the problem after putting the appointment back where it was. */
    async function move(before: AppointmentView, to: Move, allowOutsideHours = true): Promise<void> {
      await client.cancelQueries({ queryKey: appointmentKeys.ranges(slug) });
      show(placed(before, to));
      try {
        const after = await put(before, to, allowOutsideHours);
        const when = `${format.relativeDay(after.startsAt, Date.now(), timeZone)} ${format.time(after.startsAt, timeZone)}`;
        const resized = minutesOf(after) !== minutesOf(before);
        const message =
          resized && after.startsAt === before.startsAt
            ? t("resized", { time: format.time(after.endsAt, timeZone) })
            : t("moved", { when, staff: after.staff.name });
        toast.undo(message, async () => {
          const back = { startsAt: before.startsAt, staff: before.staff };
          await put(after, resized ? { ...back, durationMin: minutesOf(before) } : back, true);
          await refresh();
        });
      } catch (error) {
        show(before);
        throw error;
      } finally {
        void refresh();
      }
    }

    async function post(id: string, path: string, body: unknown = {}) {
      const { data } = await api<{ data: AppointmentView }>(`/appointments/${id}/${path}`, {
        method: "POST",
        body,
      });
      show(data);
      return data;
    }

    /** Brings an appointment into another state; a failure is shown and leaves it as it was. */
    async function setStatus(
      before: AppointmentView,
      status: AppointmentStatus,
      reason?: string,
    ): Promise<boolean> {
      show({ ...before, status });
      try {
        await post(before.id, transitionPath[status], reason ? { reason } : {});
      } catch (error) {
        show(before);
        toast.problem(error);
        return false;
      } finally {
        void refresh();
      }
      const back = undoPaths(before.status, status);
      const message = t("status", {
        client: before.contact.name ?? before.contact.phone ?? "",
        status: tStatus(status),
      });
      if (back.length === 0) {
        toast.success(message);
        return true;
      }
      toast.undo(message, async () => {
        for (const path of back) await post(before.id, path);
        await refresh();
      });
      return true;
    }

    return { move, setStatus, refresh, show };
  }, [api, client, slug, timeZone, toast, format, t, tStatus]);
}
