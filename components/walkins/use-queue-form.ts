"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useIdempotencyKey } from "@/components/public-booking/use-idempotency-key";
import { useToast } from "@/components/ui/toast";
import type { ClientFigures } from "@/lib/booking/client-figures.shared";
import type { ServiceView, StaffView } from "@/lib/booking/schema";
import type { WalkInView } from "@/lib/walkins/schema";
import type { Person } from "./person-field";
import type { QueueActions } from "./use-queue";

type Input = {
  services: readonly ServiceView[];
  staff: readonly StaffView[];
  join: QueueActions["join"];
  onAdded: (person: WalkInView) => void;
};

/** What the sheet holds: the shop's first service for a stranger, the usual for a client who has one. */
export function useQueueForm({ services, staff, join, onAdded }: Input) {
  const api = useApi();
  const { slug } = useTenant();
  const toast = useToast();
  const keyOf = useIdempotencyKey();
  const [person, setPerson] = useState<Person>({ contactId: null, name: "", phone: "" });
  const [serviceIds, setServiceIds] = useState(services.slice(0, 1).map((service) => service.id));
  const [staffId, setStaffId] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { contactId } = person;
  const { data: figures } = useQuery({
    queryKey: ["appointments", slug, "figures", contactId],
    queryFn: async ({ signal }) =>
      (await api<{ data: ClientFigures }>(`/contacts/${contactId}/figures`, { signal })).data,
    enabled: contactId !== null,
  });
  const usual = contactId === null ? null : (figures?.usual ?? null);
  useEffect(() => {
    const known = usual?.services.map((service) => service.id) ?? [];
    if (known.length > 0) setServiceIds(known);
  }, [usual]);

  const doing = staff.filter((member) => serviceIds.every((id) => member.serviceIds.includes(id)));
  // Whoever does not do the services that were chosen since is no wish any more.
  const wish = doing.some((member) => member.id === staffId) ? staffId : null;
  const hasName = contactId !== null || person.name.trim() !== "";

  async function submit(): Promise<void> {
    setChecked(true);
    if (isSending || !hasName || serviceIds.length === 0) return;
    setSending(true);
    const who = contactId
      ? { contactId }
      : { contact: { name: person.name.trim(), phone: person.phone || null } };
    const body = { ...who, serviceIds, staffId: wish };
    try {
      onAdded(await join(body, keyOf(body)));
    } catch (error) {
      toast.problem(error);
    } finally {
      setSending(false);
    }
  }

  return {
    ...{ person, setPerson, serviceIds, staffId: wish, setStaffId, doing, usual, isSending, submit },
    toggle: (id: string) =>
      setServiceIds((chosen) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])),
    misses: {
      name: isChecked && !hasName,
      services: isChecked && serviceIds.length === 0,
    },
  };
}
