"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { CreateHoliday, HolidayPreset, HolidayView } from "@/lib/booking/schema";

const keyOf = (slug: string) => ["holidays", slug] as const;

/** The days of the whole shop that differ, from today on; `initial` is what the server already read. */
export function useHolidays(initial?: HolidayView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: keyOf(slug),
    queryFn: async ({ signal }) => (await api<{ data: HolidayView[] }>("/holidays", { signal })).data,
    staleTime: 60_000,
    ...(initial ? { initialData: initial } : {}),
  });
}

/** The public holidays of the shop's country in a year. */
export function useHolidayPresets(year: number) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: [...keyOf(slug), "presets", year],
    queryFn: async ({ signal }) =>
      (await api<{ data: HolidayPreset[] }>("/holidays/presets", { query: { year }, signal })).data,
  });
}

/** Reads the holidays anew, as after somebody else changed them. */
export function useRefreshHolidays() {
  const client = useQueryClient();
  const { slug } = useTenant();
  return useCallback(() => void client.invalidateQueries({ queryKey: keyOf(slug) }), [client, slug]);
}

export type AddedHoliday = HolidayView & { visits: number };

/** Adds and removes days; each answers when the list is fresh. */
export function useHolidayActions() {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(slug) });
  return {
    add: async (holidays: readonly CreateHoliday[]) => {
      const { data } = await api<{ data: AddedHoliday[] }>("/holidays", { body: { holidays } });
      await refresh();
      return data;
    },
    remove: async ({ id }: HolidayView) => {
      await api(`/holidays/${id}`, { method: "DELETE" });
      await refresh();
    },
  };
}
