"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { appointmentKeys } from "@/components/booking/use-appointments";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { ShopDeposit } from "@/lib/payments/deposits.shared";
import { paymentKeys } from "../use-payments";

/** Deposits that somebody must look at, the most urgent first. */
export function useDeposits() {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: paymentKeys.of(slug, "deposits"),
    queryFn: async ({ signal }) =>
      (await api<{ data: ShopDeposit[] }>("/payments/deposits", { signal })).data,
  });
}

/** One visit's deposit; null when none was asked. */
export function useVisitDeposit(appointmentId: string, enabled: boolean) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: paymentKeys.of(slug, "deposit", appointmentId),
    queryFn: async ({ signal }) =>
      (await api<{ data: ShopDeposit | null }>(`/payments/deposits/${appointmentId}`, { signal })).data,
    enabled,
  });
}

/** Runs one thing at a time that changes a deposit; calendar and till are asked again afterwards. */
export function useDepositAction(appointmentId: string) {
  const t = useTranslations("payments.deposit");
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const toast = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const run = async (path: string, body?: object): Promise<boolean> => {
    setBusy(path);
    try {
      await api(path, { method: "POST", ...(body ? { body } : {}) });
      if (path.endsWith("/confirm")) {
        const { data } = await api<{ data: ShopDeposit | null }>(`/payments/deposits/${appointmentId}`);
        if (data && data.refundCents > 0) toast.info(t("lateTitle"), t("lateText"));
        else toast.success(t("confirmed"));
      }
      return true;
    } catch (error) {
      toast.problem(error);
      return false;
    } finally {
      await Promise.all([
        client.invalidateQueries({ queryKey: paymentKeys.all(slug) }),
        client.invalidateQueries({ queryKey: appointmentKeys.all(slug) }),
      ]);
      setBusy(null);
    }
  };
  return { busy, run };
}
