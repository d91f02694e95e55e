"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { TimeOffView, UpdateTimeOff } from "@/lib/booking/schema";
import { appointmentKeys } from "../use-appointments";
import { catalogueKeys } from "../use-catalogue";

export type BlockTime = { startsAt: string; endsAt: string; reason: string | null };
/** Where a block goes; the person's name is for the message. */
export type BlockMove = BlockTime & { staff: { id: string; name: string } };

/** What is done with blocked time: shown at once, taken back when refused, undoable. Everything throws its problem. */
export function useBlockActions() {
  const api = useApi();
  const client = useQueryClient();
  const { slug, timeZone } = useTenant();
  const toast = useToast();
  const format = useFormat();
  const t = useTranslations("calendar.block");

  return useMemo(() => {
    const lists = { queryKey: catalogueKeys.timeOff(slug) };
    const show = (change: (rows: TimeOffView[]) => TimeOffView[]) =>
      client.setQueriesData<TimeOffView[]>(lists, (rows) => rows && change(rows));
    // Free times follow from it, and how full a day is.
    const refresh = () =>
      Promise.all([
        client.invalidateQueries(lists),
        client.invalidateQueries({ queryKey: appointmentKeys.all(slug) }),
      ]);
    const path = (row: Pick<TimeOffView, "id" | "staffId">) => `/staff/${row.staffId}/time-off/${row.id}`;
    const post = async (staffId: string, time: BlockTime) =>
      (
        await api<{ data: TimeOffView }>(`/staff/${staffId}/time-off`, {
          body: { ...time, kind: "block" },
        })
      ).data;
    const put = async (row: TimeOffView, body: UpdateTimeOff) =>
      (await api<{ data: TimeOffView }>(path(row), { method: "PUT", body })).data;
    const drop = (row: TimeOffView) => api(path(row), { method: "DELETE" });

    return {
      /** One block for each person, all or none. */
      async create(staffIds: readonly string[], time: BlockTime, visitsText: string | null): Promise<void> {
        const made = await Promise.allSettled(staffIds.map((id) => post(id, time)));
        const rows = made.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
        const failed = made.find((one) => one.status === "rejected");
        if (failed) {
          await Promise.allSettled(rows.map(drop));
          await refresh();
          throw failed.reason;
        }
        show((known) => [...known, ...rows]);
        void refresh();
        const said = t("created", { count: rows.length });
        toast.undo(visitsText ? `${said}. ${visitsText}` : said, async () => {
          await Promise.all(rows.map(drop));
          await refresh();
        });
      },

      /** Moves, resizes or renames; `visitsText` is said with it. */
      async update(before: TimeOffView, to: BlockMove, visitsText: string | null): Promise<void> {
        const { staff, ...time } = to;
        const place = (rows: TimeOffView[], row: TimeOffView) =>
          rows.map((known) => (known.id === row.id ? row : known));
        await client.cancelQueries(lists);
        show((rows) => place(rows, { ...before, ...time, staffId: staff.id }));
        try {
          const after = await put(before, { ...time, staffId: staff.id });
          show((rows) => place(rows, after));
          const said = messageOf(before, after, staff.name);
          toast.undo(visitsText ? `${said}. ${visitsText}` : said, async () => {
            const { startsAt, endsAt, reason, staffId } = before;
            await put(after, { startsAt, endsAt, reason, staffId });
            await refresh();
          });
        } catch (error) {
          show((rows) => place(rows, before));
          throw error;
        } finally {
          void refresh();
        }
      },

      async remove(row: TimeOffView): Promise<void> {
        await drop(row);
        show((rows) => rows.filter((known) => known.id !== row.id));
        void refresh();
        const { startsAt, endsAt, reason } = row;
        toast.undo(t("deleted"), async () => {
          await post(row.staffId, { startsAt, endsAt, reason });
          await refresh();
        });
      },
    };

    function messageOf(before: TimeOffView, after: TimeOffView, staff: string): string {
      if (after.startsAt !== before.startsAt || after.staffId !== before.staffId) {
        const when = `${format.relativeDay(after.startsAt, Date.now(), timeZone)} ${format.time(after.startsAt, timeZone)}`;
        return t("moved", { when, staff });
      }
      if (after.endsAt !== before.endsAt) return t("resized", { time: format.time(after.endsAt, timeZone) });
      return t("saved");
    }
  }, [api, client, slug, timeZone, toast, format, t]);
}
