"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { UpdateWaitlist, WaitlistEntryView } from "@/lib/booking/waitlist-schema.shared";

/** Who waits, and what can be done about it. */
export function useWaitlist(initialData: WaitlistEntryView[]) {
  const t = useTranslations("waitlist");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const toast = useToast();
  const key = ["waitlist", slug] as const;
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await api<{ data: WaitlistEntryView[] }>("/waitlist", { query: { limit: 100 }, signal })).data,
    initialData,
    refetchInterval: 60_000,
  });
  const act = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      toast.success(done);
    } catch (error) {
      toast.problem(error);
    }
    await client.invalidateQueries({ queryKey: key });
  };
  return {
    ...query,
    update: (id: string, body: UpdateWaitlist) =>
      act(() => api(`/waitlist/${id}`, { method: "PUT", body }), t("saved")),
    remove: (entry: WaitlistEntryView) =>
      act(() => api(`/waitlist/${entry.id}`, { method: "DELETE" }), t("removed")),
  };
}
