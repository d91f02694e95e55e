"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import type { ClientFigures } from "@/lib/booking/client-figures.shared";
import type { ContactView } from "@/lib/contacts/schema";

type Props = {
  contact: ContactView;
  onBookUsual: (usual: NonNullable<ClientFigures["usual"]>) => void;
};

/** How often somebody comes, to whom, and what they usually have: one tap books it again. */
export function ClientHabits({ contact, onBookUsual }: Props) {
  const t = useTranslations("clients.facts");
  const api = useApi();
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const mayBook = useMay("appointments.create");
  const { data } = useQuery({
    // Below the appointments, so that a change in one of them counts again.
    queryKey: ["appointments", slug, "figures", contact.id],
    queryFn: async ({ signal }) =>
      (await api<{ data: ClientFigures }>(`/contacts/${contact.id}/figures`, { signal })).data,
  });
  if (!data) return <Skeleton className="h-40 rounded-lg" />;
  const { usual, averageIntervalDays, preferredStaff, lastVisitAt, cancelled } = data;
  return (
    <section className="grid gap-4 rounded-lg border border-border bg-surface p-4">
      <h2 className="font-semibold text-ui">{t("title")}</h2>
      {usual ? (
        <div className="grid gap-2 rounded-md bg-surface-sunken p-3">
          <p className="text-hint text-muted-foreground">{t("usual")}</p>
          <p className="text-ui">
            <span className="font-medium">
              {t("usualText", {
                services: usual.services.map(({ name }) => name).join(" + "),
                staff: usual.staff.name,
              })}
            </span>
            <span className="block text-hint text-muted-foreground">
              {t("usualTimes", { times: usual.times })}
            </span>
          </p>
          {mayBook ? (
            <Button variant="soft" onClick={() => onBookUsual(usual)}>
              <CalendarPlus aria-hidden />
              {t("bookUsual")}
            </Button>
          ) : null}
        </div>
      ) : null}
      <dl className="grid gap-2 text-ui">
        {averageIntervalDays === null ? null : (
          <Line name={t("interval")}>{t("intervalDays", { days: Math.round(averageIntervalDays) })}</Line>
        )}
        {lastVisitAt ? <Line name={t("lastVisit")}>{format.date(lastVisitAt, timeZone)}</Line> : null}
        {preferredStaff ? <Line name={t("preferred")}>{preferredStaff.name}</Line> : null}
        {contact.birthday ? <Line name={t("birthday")}>{format.localDate(contact.birthday)}</Line> : null}
        {cancelled > 0 ? <Line name={t("cancelled")}>{format.number(cancelled)}</Line> : null}
      </dl>
    </section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}
