"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useStaff } from "@/components/booking/use-catalogue";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { MoneyInput } from "@/components/ui/money-input";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { ProductView } from "@/lib/payments/products.shared";
import type { TicketView } from "@/lib/payments/schema";
import { useMoneyChanged, useProducts } from "./use-payments";

type Props = { onClose: () => void; onOpened: (ticketId: string) => void };
const nobody = "*";

/** Sells products, or anything with a price, at the counter. */
export function SaleSheet({ onClose, onOpened }: Props) {
  const t = useTranslations("payments.sale");
  const id = useId();
  const format = useFormat();
  const { currency } = useTenant();
  const api = useApi();
  const changed = useMoneyChanged();
  const toast = useToast();
  const products = (useProducts().data ?? []).filter((product) => product.isActive);
  const staff = (useStaff().data ?? []).filter((person) => person.isActive);
  const [quantities, setQuantities] = useState<Record<string, number>>({});
  const [other, setOther] = useState<{ name: string; cents: number | null }>({ name: "", cents: null });
  const [seller, setSeller] = useState(nobody);
  const [busy, setBusy] = useState(false);
  const chosen = products.filter((product) => (quantities[product.id] ?? 0) > 0);
  const total =
    chosen.reduce((sum, product) => sum + product.priceCents * (quantities[product.id] ?? 0), 0) +
    (other.cents ?? 0);

  const open = async () => {
    setBusy(true);
    const staffId = seller === nobody ? null : seller;
    const lines = [
      ...chosen.map((product) => ({ productId: product.id, quantity: quantities[product.id], staffId })),
      ...(other.cents ? [{ name: other.name, unitCents: other.cents, staffId }] : []),
    ];
    try {
      const { data } = await api<{ data: TicketView }>("/payments/tickets", { body: { lines } });
      await changed();
      onOpened(data.id);
    } catch (error) {
      toast.problem(error);
      await changed();
      setBusy(false);
    }
  };
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent title={t("title")}>
        <DialogBody className="grid content-start gap-5">
          {products.length > 0 ? (
            <ul
              aria-label={t("products")}
              className="grid divide-y divide-border rounded-lg border border-border"
            >
              {products.map((product) => (
                <ProductRow
                  key={product.id}
                  product={product}
                  quantity={quantities[product.id] ?? 0}
                  onQuantity={(quantity) => setQuantities((old) => ({ ...old, [product.id]: quantity }))}
                />
              ))}
            </ul>
          ) : (
            <p className="text-muted-foreground text-ui">{t("noProducts")}</p>
          )}
          <fieldset className="grid gap-3">
            <legend className="mb-2 font-medium text-ui">{t("other")}</legend>
            <div className="grid grid-cols-2 gap-3">
              <div className="grid gap-1.5">
                <Label htmlFor={`${id}-name`}>{t("name")}</Label>
                <Input
                  id={`${id}-name`}
                  value={other.name}
                  autoComplete="off"
                  maxLength={120}
                  onChange={(event) => setOther({ ...other, name: event.target.value })}
                />
              </div>
              <div className="grid gap-1.5">
                <Label htmlFor={`${id}-price`}>{t("price")}</Label>
                <MoneyInput
                  id={`${id}-price`}
                  currency={currency}
                  value={other.cents}
                  onChange={(cents) =>
                    setOther({ ...other, cents: cents === null ? null : Math.max(0, cents) })
                  }
                />
              </div>
            </div>
          </fieldset>
          <div className="grid gap-1.5">
            <Label htmlFor={`${id}-seller`}>{t("seller")}</Label>
            <Select value={seller} onValueChange={setSeller}>
              <SelectTrigger id={`${id}-seller`}>
                <SelectValue />
              </SelectTrigger>
              <SelectContent>
                <SelectItem value={nobody}>{t("nobody")}</SelectItem>
                {staff.map((person) => (
                  <SelectItem key={person.id} value={person.id}>
                    {person.name}
                  </SelectItem>
                ))}
              </SelectContent>
            </Select>
          </div>
        </DialogBody>
        <DialogFooter>
          <Button
            size="lg"
            className="w-full"
            pending={busy}
            disabled={total === 0}
            onClick={() => void open()}
          >
            {t("charge", { amount: format.money(total, currency) })}
          </Button>
        </DialogFooter>
      </SheetContent>
    </Sheet>
  );
}

type RowProps = { product: ProductView; quantity: number; onQuantity: (quantity: number) => void };

function ProductRow({ product, quantity, onQuantity }: RowProps) {
  const t = useTranslations("payments.sale");
  const format = useFormat();
  const { currency } = useTenant();
  return (
    <li className="flex items-center justify-between gap-3 px-3 py-2 text-ui">
      <span className="grid min-w-0">
        <span className="truncate font-medium">{product.name}</span>
        <span className="text-hint text-muted-foreground">
          {format.money(product.priceCents, currency)} · {t("inStock", { count: product.stock })}
        </span>
      </span>
      <span className="flex shrink-0 items-center gap-1">
        <Button
          variant="ghost"
          size="icon-sm"
          disabled={quantity === 0}
          aria-label={t("less", { name: product.name })}
          onClick={() => onQuantity(quantity - 1)}
        >
          <Minus />
        </Button>
        <output className="w-7 text-center tabular-nums" aria-live="polite">
          {quantity}
        </output>
        <Button
          variant="ghost"
          size="icon-sm"
          disabled={quantity >= product.stock}
          aria-label={t("more", { name: product.name })}
          onClick={() => onQuantity(quantity + 1)}
        >
          <Plus />
        </Button>
      </span>
    </li>
  );
}
