"use client";

import { useQuery } from "@tanstack/react-query";
import { Mail, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form, SubmitButton } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import { type SentReceipt, sendReceiptSchema } from "@/lib/payments/receipts.shared";
import type { TicketView } from "@/lib/payments/schema";
import { paymentKeys, useMoneyChanged } from "./use-payments";

const tones: Record<SentReceipt["status"], BadgeTone> = {
  queued: "live",
  sending: "live",
  sent: "done",
  failed: "problem",
  dropped: "problem",
};

/** Sends the receipt of a paid bill by e-mail and shows what became of it. */
export function SendReceipt({ ticket }: { ticket: TicketView }) {
  const t = useTranslations("payments.receipt");
  const format = useFormat();
  const api = useApi();
  const { slug, timeZone } = useTenant();
  const mayWrite = useMay("payments.write");
  const [isAsking, setIsAsking] = useState(false);
  const path = `/payments/tickets/${ticket.id}/receipt`;
  const sent = useQuery({
    queryKey: paymentKeys.of(slug, "receipts", ticket.id),
    queryFn: async ({ signal }) => (await api<{ data: SentReceipt[] }>(path, { signal })).data,
    // On its way for a moment only.
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === "queued" || status === "sending") ? 3000 : false,
  });
  const isPaid = ticket.status === "paid" || ticket.status === "refunded";
  return (
    <section data-print="hidden" aria-label={t("mail")} className="grid gap-3">
      {isAsking ? (
        <Address ticket={ticket} path={path} onDone={() => setIsAsking(false)} />
      ) : mayWrite && isPaid ? (
        <Button variant="secondary" onClick={() => setIsAsking(true)}>
          <Mail aria-hidden />
          {t("send")}
        </Button>
      ) : null}
      <ul aria-live="polite" className="grid gap-2">
        {(sent.data ?? []).map((receipt) => (
          <li key={receipt.id} className="flex flex-wrap items-center justify-between gap-2 text-hint">
            <span className="min-w-0 break-all">
              {receipt.recipient}{" "}
              <span className="text-muted-foreground">{format.dateTime(receipt.createdAt, timeZone)}</span>
            </span>
            <Badge tone={tones[receipt.status]}>{t(`sent.${receipt.status}`)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Address({ ticket, path, onDone }: { ticket: TicketView; path: string; onDone: () => void }) {
  const t = useTranslations("payments.receipt");
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  // One key per opened form: a lost answer must not send twice.
  const [key] = useState(() => crypto.randomUUID());
  const form = useAppForm({
    schema: sendReceiptSchema.required({ to: true }),
    defaultValues: { channel: "email", to: ticket.contact?.email ?? "" },
  });
  return (
    <Form
      form={form}
      className="grid gap-3 rounded-lg border border-border p-4"
      onSubmit={async (body) => {
        await api(path, { body, idempotencyKey: key });
        toast.success(t("queued"));
        onDone();
        await changed();
      }}
    >
      <TextField name="to" label={t("to")} type="email" autoComplete="off" />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>
          <Send aria-hidden />
          {t("sendNow")}
        </SubmitButton>
        <Button type="button" variant="ghost" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </Form>
  );
}
