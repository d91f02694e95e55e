"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Form, SubmitButton } from "@/components/forms/form";
import { MoneyField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import { type CashSessionView, openCashSessionSchema } from "@/lib/payments/cash.shared";
import { useCashSessions, useMoneyChanged } from "../use-payments";
import { CloseDialog } from "./close-dialog";
import { MovementDialog } from "./movement-dialog";

/** The drawer of today and those before it. */
export function CashTab() {
  const t = useTranslations("payments.cash");
  const mayManage = useMay("cash.manage");
  const sessions = useCashSessions();
  if (!sessions.data)
    return sessions.error ? (
      <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
    ) : (
      <Skeleton className="h-64 max-w-2xl" />
    );
  const open = sessions.data.find((session) => session.status === "open");
  const closed = sessions.data.filter((session) => session.status === "closed");
  return (
    <div className="grid max-w-2xl gap-6">
      {open ? (
        <OpenDrawer session={open} />
      ) : mayManage ? (
        <OpenForm />
      ) : (
        <p className="text-muted-foreground text-ui">{t("closedNow")}</p>
      )}
      {closed.length > 0 ? <History sessions={closed} /> : null}
    </div>
  );
}

function OpenForm() {
  const t = useTranslations("payments.cash");
  const { currency } = useTenant();
  const api = useApi();
  const changed = useMoneyChanged();
  const form = useAppForm({ schema: openCashSessionSchema, defaultValues: { openingCents: 0 } });
  return (
    <Form
      form={form}
      guard={false}
      onSubmit={async (body) => {
        await api("/cash-sessions", { body });
        await changed();
      }}
    >
      <Card>
        <CardHeader title={t("openTitle")} description={t("openText")} />
        <CardBody>
          <MoneyField name="openingCents" label={t("opening")} currency={currency} className="max-w-60" />
        </CardBody>
        <CardFooter>
          <SubmitButton>{t("open")}</SubmitButton>
        </CardFooter>
      </Card>
    </Form>
  );
}

function OpenDrawer({ session }: { session: CashSessionView }) {
  const t = useTranslations("payments.cash");
  const format = useFormat();
  const { timeZone } = useTenant();
  const mayManage = useMay("cash.manage");
  const [moving, setMoving] = useState<"in" | "out" | null>(null);
  const [closing, setClosing] = useState(false);
  return (
    <Card>
      <CardHeader
        title={t("openSince", { when: format.dateTime(session.openedAt, timeZone) })}
        {...(session.pendingPix > 0 ? { description: t("pendingPix", { count: session.pendingPix }) } : {})}
      />
      <CardBody className="grid gap-4">
        <DrawerSums session={session} />
        {session.movements.length > 0 ? (
          <ul aria-label={t("movements")} className="grid gap-1 border-border border-t pt-3 text-ui">
            {session.movements.map((move) => (
              <li key={move.id} className="flex items-baseline justify-between gap-4">
                <span className="min-w-0 break-words text-muted-foreground">
                  {format.time(move.createdAt, timeZone)} · {move.reason}
                </span>
                <span className="shrink-0 tabular-nums">
                  {format.money(
                    move.direction === "in" ? move.amountCents : -move.amountCents,
                    session.currency,
                  )}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </CardBody>
      {mayManage ? (
        <CardFooter>
          <Button variant="ghost" onClick={() => setMoving("in")}>
            {t("putIn")}
          </Button>
          <Button variant="ghost" onClick={() => setMoving("out")}>
            {t("takeOut")}
          </Button>
          <Button onClick={() => setClosing(true)}>{t("close")}</Button>
        </CardFooter>
      ) : null}
      {moving ? (
        <MovementDialog session={session} direction={moving} onClose={() => setMoving(null)} />
      ) : null}
      {closing ? <CloseDialog session={session} onClose={() => setClosing(false)} /> : null}
    </Card>
  );
}

/** How the expected amount comes about. */
function DrawerSums({ session }: { session: CashSessionView }) {
  const t = useTranslations("payments.cash");
  const format = useFormat();
  const rows = [
    ["opening", session.openingCents],
    ["sales", session.paymentsCents],
    ["refunds", -session.refundsCents],
    ["in", session.inCents],
    ["out", -session.outCents],
  ] as const;
  return (
    <dl className="grid gap-1 text-ui">
      {rows.map(([name, cents]) => (
        <div key={name} className="flex justify-between gap-4 text-muted-foreground">
          <dt>{t(name)}</dt>
          <dd className="tabular-nums">{format.money(cents === 0 ? 0 : cents, session.currency)}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 border-border border-t pt-1 font-semibold text-base">
        <dt>{t("expected")}</dt>
        <dd className="tabular-nums">{format.money(session.expectedCents, session.currency)}</dd>
      </div>
    </dl>
  );
}

function History({ sessions }: { sessions: readonly CashSessionView[] }) {
  const t = useTranslations("payments.cash");
  const format = useFormat();
  const { timeZone } = useTenant();
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-ui">{t("history")}</h2>
      <ul className="grid divide-y divide-border rounded-lg border border-border bg-surface">
        {sessions.map((session) => (
          <li key={session.id} className="grid gap-1 px-4 py-3 text-ui">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-medium">{format.dateTime(session.openedAt, timeZone)}</span>
              <Difference session={session} />
            </span>
            <span className="text-hint text-muted-foreground">
              {t("countedOf", {
                counted: format.money(session.countedCents ?? 0, session.currency),
                expected: format.money(session.expectedCents, session.currency),
              })}
            </span>
            {session.notes ? <span className="text-hint text-muted-foreground">{session.notes}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ session }: { session: CashSessionView }) {
  const t = useTranslations("payments.cash");
  const format = useFormat();
  const cents = session.differenceCents ?? 0;
  if (cents === 0) return <Badge tone="done">{t("exact")}</Badge>;
  const amount = format.money(Math.abs(cents), session.currency);
  return <Badge tone={cents < 0 ? "problem" : "live"}>{t(cents < 0 ? "missing" : "over", { amount })}</Badge>;
}
