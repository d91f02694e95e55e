"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { AppointmentView } from "@/lib/booking/schema";
import { fetchAll } from "./fetch-all";

/** Cache keys; everything about appointments of a tenant lies below `all`. */
export const appointmentKeys = {
  all: (slug: string) => ["appointments", slug] as const,
  ranges: (slug: string) => ["appointments", slug, "range"] as const,
  range: (slug: string, from: string, to: string) => ["appointments", slug, "range", from, to] as const,
  one: (slug: string, id: string) => ["appointments", slug, "one", id] as const,
  ofContact: (slug: string, contactId: string) => ["appointments", slug, "contact", contactId] as const,
};

/** Two instants, half-open. */
export type InstantSpan = { from: string; to: string };

function useRangeQuery() {
  const api = useApi();
  const { slug } = useTenant();
  return useCallback(
    ({ from, to }: InstantSpan) => ({
      queryKey: appointmentKeys.range(slug, from, to),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        fetchAll<AppointmentView>(api, "/appointments", { from, to }, signal),
    }),
    [api, slug],
  );
}

/** All appointments of a range, also cancelled ones. `initial` is what the server already read. */
export function useAppointments(span: InstantSpan, initial?: AppointmentView[], enabled = true) {
  const queryOf = useRangeQuery();
  return useQuery({ ...queryOf(span), enabled, ...(initial ? { initialData: initial } : {}) });
}

/** Loads the range beside the one on screen, so that the next day is there when it is asked for. */
export function usePrefetchAppointments() {
  const queryOf = useRangeQuery();
  const client = useQueryClient();
  return useCallback(
    (span: InstantSpan) => void client.prefetchQuery({ ...queryOf(span), staleTime: 30_000 }),
    [client, queryOf],
  );
}

/** One appointment; shown at once when a list on screen already has it. */
export function useAppointment(id: string | null) {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  return useQuery({
    queryKey: appointmentKeys.one(slug, id ?? ""),
    queryFn: async ({ signal }) =>
      (await api<{ data: AppointmentView }>(`/appointments/${id}`, { signal })).data,
    enabled: id !== null,
    placeholderData: () =>
      client
        .getQueriesData<AppointmentView[]>({ queryKey: appointmentKeys.ranges(slug) })
        .flatMap(([, rows]) => rows ?? [])
        .find((row) => row.id === id),
  });
}

/** Every appointment of one client, whatever became of it. */
export function useContactAppointments(contactId: string) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: appointmentKeys.ofContact(slug, contactId),
    queryFn: ({ signal }) => fetchAll<AppointmentView>(api, "/appointments", { contactId }, signal),
  });
}
