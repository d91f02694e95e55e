"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { TicketPreview, TicketView } from "@/lib/payments/schema";
import { paymentKeys } from "../use-payments";

export type BillTarget = { ticketId: string } | { appointmentId: string };

/**
 * The bill by its id, or the bill of a visit as it is or would be. `open` answers the id of the real one, which comes
 * into being with the first thing that is done to it: looking leaves nothing behind.
 */
export function useBill(target: BillTarget) {
  const api = useApi();
  const { slug } = useTenant();
  const query = useQuery({
    queryKey: paymentKeys.of(slug, "ticket", target),
    queryFn: async ({ signal }) =>
      (
        await ("ticketId" in target
          ? api<{ data: TicketPreview }>(`/payments/tickets/${target.ticketId}`, { signal })
          : api<{ data: TicketPreview }>("/payments/tickets/preview", { query: target, signal }))
      ).data,
  });
  const id = query.data?.id;
  const appointmentId = query.data?.appointmentId;
  const open = useCallback(async (): Promise<string> => {
    if (id) return id;
    // Asking twice is harmless: a visit has one bill.
    return (await api<{ data: TicketView }>("/payments/tickets", { body: { appointmentId } })).data.id;
  }, [api, id, appointmentId]);
  return { query, open };
}
