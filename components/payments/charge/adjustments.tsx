"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useStaff } from "@/components/booking/use-catalogue";
import { useApi } from "@/components/layout/tenant-provider";
import { Label } from "@/components/ui/label";
import { MoneyInput } from "@/components/ui/money-input";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import type { TicketPreview, UpdateTicket } from "@/lib/payments/schema";
import { useMoneyChanged } from "../use-payments";

/** Discount and tip of an open bill; saved on leaving a field. */
export function Adjustments({ ticket, open }: { ticket: TicketPreview; open: () => Promise<string> }) {
  const t = useTranslations("payments.charge");
  const id = useId();
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const staff = useStaff();
  const [discount, setDiscount] = useState<number | null>(ticket.discountCents || null);
  const [tip, setTip] = useState<number | null>(ticket.tipCents || null);

  const save = async (change: UpdateTicket) => {
    try {
      await api(`/payments/tickets/${await open()}`, { method: "PUT", body: change });
    } catch (error) {
      setDiscount(ticket.discountCents || null);
      setTip(ticket.tipCents || null);
      toast.problem(error);
    }
    await changed();
  };
  return (
    <div className="grid grid-cols-2 gap-3">
      <div className="grid content-start gap-1.5">
        <Label htmlFor={`${id}-discount`}>{t("discount")}</Label>
        <MoneyInput
          id={`${id}-discount`}
          currency={ticket.currency}
          value={discount}
          onChange={setDiscount}
          onBlur={() => {
            if ((discount ?? 0) !== ticket.discountCents)
              void save({ discountCents: Math.max(0, discount ?? 0) });
          }}
        />
      </div>
      <div className="grid content-start gap-1.5">
        <Label htmlFor={`${id}-tip`}>{t("tip")}</Label>
        <MoneyInput
          id={`${id}-tip`}
          currency={ticket.currency}
          value={tip}
          onChange={setTip}
          onBlur={() => {
            if ((tip ?? 0) !== ticket.tipCents) void save({ tipCents: Math.max(0, tip ?? 0) });
          }}
        />
      </div>
      {ticket.tipCents > 0 ? (
        <div className="col-span-2 grid gap-1.5">
          <Label htmlFor={`${id}-for`}>{t("tipFor")}</Label>
          <Select value={ticket.tipStaff?.id ?? ""} onValueChange={(tipStaffId) => void save({ tipStaffId })}>
            <SelectTrigger id={`${id}-for`}>
              <SelectValue placeholder={t("tipForNobody")} />
            </SelectTrigger>
            <SelectContent>
              {(staff.data ?? []).map((person) => (
                <SelectItem key={person.id} value={person.id}>
                  {person.name}
                </SelectItem>
              ))}
            </SelectContent>
          </Select>
        </div>
      ) : null}
    </div>
  );
}
