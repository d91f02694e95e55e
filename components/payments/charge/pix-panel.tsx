"use client";

import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { PaymentView, PixCode } from "@/lib/payments/schema";
import { useMoneyChanged } from "../use-payments";

/** A Pix code to scan or copy, and the person's word that the money is there. */
export function PixPanel({ payment }: { payment: PaymentView }) {
  const t = useTranslations("payments.pix");
  const format = useFormat();
  const api = useApi();
  const { slug } = useTenant();
  const mayWrite = useMay("payments.write");
  const changed = useMoneyChanged();
  const toast = useToast();
  const [busy, setBusy] = useState<"confirm" | "cancel" | null>(null);
  const code = useQuery({
    // Apart from the other keys: a code never changes, and once it is confirmed there is none to ask for.
    queryKey: ["pix-code", slug, payment.id],
    queryFn: async ({ signal }) =>
      (await api<{ data: PixCode }>(`/payments/${payment.id}/pix`, { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const act = async (action: "confirm" | "cancel") => {
    setBusy(action);
    try {
      await api(`/payments/${payment.id}/${action}`, { method: "POST" });
    } catch (error) {
      toast.problem(error);
    }
    await changed();
    setBusy(null);
  };
  const amount = format.money(payment.amountCents, payment.currency);
  // A deposit without its code would cost the client the visit: that is decided where the deposit is.
  const isDeposit = payment.purpose === "deposit";
  const title = t(isDeposit ? "depositTitle" : "title", { amount });
  return (
    <section
      aria-label={title}
      className="grid justify-items-center gap-3 rounded-lg border border-border bg-surface-sunken/50 p-4"
    >
      <h3 className="font-semibold text-base">{title}</h3>
      {code.data ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: the picture is in the address, there is nothing to optimise. */}
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(code.data.qrSvg)}`}
            alt={t("qr")}
            className="aspect-square w-full max-w-56 rounded-md bg-white"
          />
          <p className="w-full break-all rounded-md border border-border bg-surface p-2 font-mono text-hint">
            {code.data.payload}
          </p>
          <CopyButton value={code.data.payload} label={t("copy")} className="w-full" />
        </>
      ) : (
        <Skeleton className="aspect-square w-full max-w-56" />
      )}
      <p className="text-center text-hint text-muted-foreground">{t("hint")}</p>
      {mayWrite ? (
        <div className="grid w-full gap-2">
          <Button size="lg" pending={busy === "confirm"} onClick={() => void act("confirm")}>
            <Check aria-hidden />
            {t("received")}
          </Button>
          {isDeposit ? null : (
            <Button variant="ghost" pending={busy === "cancel"} onClick={() => void act("cancel")}>
              {t("cancel")}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
