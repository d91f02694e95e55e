"use client";

import { ReceiptText } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useState } from "react";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { TakingsView } from "@/lib/payments/schema";
import type { Permission } from "@/lib/tenants/permissions.shared";
import { DepositsList } from "./deposits/deposits-list";
import { OpenTickets } from "./open-tickets";
import { TakingsTiles } from "./takings-tiles";

// The server has no rows for it: what it would send is this same grey.
const PaymentsTable = dynamic(() => import("./payments-table").then((module) => module.PaymentsTable), {
  ssr: false,
  loading: () => <Skeleton className="h-96 rounded-lg" />,
});
const ChargeSheet = dynamic(() => import("./charge/charge-sheet").then((module) => module.ChargeSheet));
const SaleSheet = dynamic(() => import("./sale-sheet").then((module) => module.SaleSheet));
const CashTab = dynamic(() => import("./cash/cash-tab").then((module) => module.CashTab));
const CommissionsTab = dynamic(() =>
  import("./commissions/commissions-tab").then((module) => module.CommissionsTab),
);
const ProductsTab = dynamic(() => import("./products/products-tab").then((module) => module.ProductsTab));
const SettingsTab = dynamic(() => import("./settings-tab").then((module) => module.SettingsTab));

const tabs = ["today", "cash", "commissions", "products", "settings"] as const;
const needs: Partial<Record<(typeof tabs)[number], Permission>> = {
  commissions: "commissions.read",
  settings: "tenant.update",
};

type Props = {
  initial: TakingsView;
  /** Today where the shop is. */
  today: string;
};

/** The till: today's money, open bills, payments, drawer, commissions, products and the Pix key. */
export function PaymentsScreen({ initial, today }: Props) {
  const t = useTranslations("payments");
  const mayWrite = useMay("payments.write");
  const mayCommissions = useMay("commissions.read");
  const maySettings = useMay("tenant.update");
  const allowed = { "commissions.read": mayCommissions, "tenant.update": maySettings } as const;
  const [selling, setSelling] = useState(false);
  const [{ tab, ticket, visit }, setUrl] = useQueryStates({
    tab: parseAsStringLiteral(tabs).withDefault("today"),
    ticket: parseAsString,
    visit: parseAsString,
  });
  const openTicket = (id: string | null) => void setUrl({ ticket: id, visit: null });
  const shown = tabs.filter((name) => {
    const permission = needs[name];
    return !permission || allowed[permission as keyof typeof allowed];
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={
          mayWrite ? (
            <Button onClick={() => setSelling(true)}>
              <ReceiptText aria-hidden />
              {t("newSale")}
            </Button>
          ) : null
        }
      />
      <Tabs value={tab} onValueChange={(next) => void setUrl({ tab: next as typeof tab })}>
        <TabsList aria-label={t("title")}>
          {shown.map((name) => (
            <TabsTrigger key={name} value={name}>
              {t(`tab.${name}`)}
            </TabsTrigger>
          ))}
        </TabsList>
        <TabsContent value="today" className="grid gap-6">
          <TakingsTiles initial={initial} />
          <DepositsList />
          <OpenTickets onOpen={openTicket} />
          <PaymentsTable onOpen={openTicket} />
        </TabsContent>
        <TabsContent value="cash">
          <CashTab />
        </TabsContent>
        <TabsContent value="commissions">
          <CommissionsTab today={today} />
        </TabsContent>
        <TabsContent value="products">
          <ProductsTab />
        </TabsContent>
        <TabsContent value="settings">
          <SettingsTab />
        </TabsContent>
      </Tabs>
      {selling ? (
        <SaleSheet
          onClose={() => setSelling(false)}
          onOpened={(id) => {
            setSelling(false);
            openTicket(id);
          }}
        />
      ) : null}
      {ticket ? <ChargeSheet ticketId={ticket} onClose={() => openTicket(null)} /> : null}
      {visit && !ticket ? <ChargeSheet appointmentId={visit} onClose={() => openTicket(null)} /> : null}
    </>
  );
}
