"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { ChargedFee } from "@/lib/payments/fees.shared";
import type { TicketPreview } from "@/lib/payments/schema";
import { paymentKeys, useMoneyChanged } from "../use-payments";

type Props = { ticket: TicketPreview; open: () => Promise<string> };

/** Confirmed fees of this client that no bill charges yet, each to be added with one tap. */
export function FeeOffers({ ticket, open }: Props) {
  const t = useTranslations("payments.fees");
  const format = useFormat();
  const api = useApi();
  const { slug, timeZone } = useTenant();
  const mayRead = useMay("appointments.read");
  const changed = useMoneyChanged();
  const toast = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const contactId = ticket.contact?.id;
  const query = useQuery({
    queryKey: paymentKeys.of(slug, "fees", contactId),
    queryFn: async ({ signal }) =>
      (
        await api<{ data: ChargedFee[] }>("/fees", {
          query: { contactId, status: "confirmed", limit: 20 },
          signal,
        })
      ).data,
    enabled: mayRead && contactId !== undefined,
  });
  const fees = (query.data ?? []).filter((fee) => fee.charge === null);
  if (fees.length === 0) return null;
  const add = async (feeId: string) => {
    setBusy(feeId);
    try {
      await api(`/payments/tickets/${await open()}/fees`, { body: { feeId } });
    } catch (error) {
      toast.problem(error);
    }
    await changed();
    setBusy(null);
  };
  return (
    <section aria-label={t("title")} className="grid gap-2 rounded-lg border border-border p-3">
      <h3 className="font-medium text-ui">{t("title")}</h3>
      <ul className="grid gap-2">
        {fees.map((fee) => (
          <li key={fee.id} className="flex flex-wrap items-center justify-between gap-2 text-ui">
            <span>
              {t(fee.kind, { date: format.date(fee.appointment.startsAt, timeZone) })} ·{" "}
              <span className="tabular-nums">{format.money(fee.amountCents, fee.currency)}</span>
            </span>
            <Button
              size="sm"
              variant="secondary"
              pending={busy === fee.id}
              disabled={busy !== null}
              onClick={() => void add(fee.id)}
            >
              <Plus aria-hidden />
              {t("add")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
