"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { CashSessionView } from "@/lib/payments/cash.shared";
import type { StatementDetail, StatementView } from "@/lib/payments/commissions.shared";
import type { ProductView } from "@/lib/payments/products.shared";
import type { PaymentSettingsView, PaymentView, TakingsView, TicketView } from "@/lib/payments/schema";

/** Everything about money hangs below one key: a payment changes bills, drawer, stock and takings at once. */
export const paymentKeys = {
  all: (slug: string) => ["payments", slug] as const,
  of: (slug: string, ...rest: unknown[]) => ["payments", slug, ...rest] as const,
};

export type PaymentFilters = { method?: string; status?: string };

/** Says that money changed: every number on screen is asked for again. */
export function useMoneyChanged(): () => Promise<void> {
  const client = useQueryClient();
  const { slug } = useTenant();
  return useCallback(() => client.invalidateQueries({ queryKey: paymentKeys.all(slug) }), [client, slug]);
}

function useOne<T>(path: string, initial?: T, enabled = true) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: paymentKeys.of(slug, path),
    queryFn: async ({ signal }) => (await api<{ data: T }>(path, { signal })).data,
    enabled,
    ...(initial ? { initialData: initial } : {}),
  });
}

/** Money of today. */
export const useTakings = (initial?: TakingsView) => useOne<TakingsView>("/payments/takings", initial);
/** Bills that are not paid yet, newest first. */
export const useOpenTickets = () => useOne<TicketView[]>("/payments/tickets?status=open&limit=100");
/** How the shop takes money. */
export const usePaymentSettings = () => useOne<PaymentSettingsView>("/payments/settings");
/** Every product, also inactive ones, by name. */
export const useProducts = () => useOne<ProductView[]>("/products");
/** Drawers, newest first. */
export const useCashSessions = () => useOne<CashSessionView[]>("/cash-sessions?limit=30");
/** What everybody earned between two local dates. */
export const useStatements = (from: string, to: string) =>
  useOne<StatementView[]>(`/commissions?from=${from}&to=${to}`);
/** One person's statement with its entries. */
export const useStatement = (id: string, from: string, to: string) =>
  useOne<StatementDetail>(`/commissions/${id}?from=${from}&to=${to}`);

/** Payments, newest first, page by page. */
export function usePaymentPages(filters: PaymentFilters) {
  const api = useApi();
  const { slug } = useTenant();
  return useInfiniteQuery({
    queryKey: paymentKeys.of(slug, "list", filters),
    queryFn: ({ pageParam, signal }) =>
      api<{ data: PaymentView[]; nextCursor: string | null }>("/payments", {
        query: { ...filters, cursor: pageParam, limit: 25 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
