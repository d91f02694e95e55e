"use client";

import type { ReactNode } from "react";
import type { ManagedAppointment } from "@/lib/booking/public-booking.shared";
import { formatDate, formatDuration, formatMoney, formatTime } from "@/lib/i18n/format.shared";
import { mapHref } from "./links";
import { ZoneNote } from "./slot-picker";
import { textLink } from "./styles";
import { type BookingShop, useShop } from "./text";

/** The day and time of an instant by the shop's clock, in words. */
export function whenText(instant: string, { timeZone, locale }: BookingShop): string {
  return `${formatDate(instant, timeZone, locale, "long")}, ${formatTime(instant, timeZone, locale)}`;
}

/** When, where, with whom, what and for how much. */
export function VisitFacts({ visit }: { visit: ManagedAppointment }) {
  const shop = useShop();
  const { text, locale, timeZone } = shop;
  const { done } = text;
  return (
    <dl className="grid gap-4">
      <Fact label={done.when}>
        <span className="block font-semibold first-letter:uppercase">{whenText(visit.startsAt, shop)}</span>
        <span className="text-muted-foreground">
          {formatTime(visit.startsAt, timeZone, locale)} – {formatTime(visit.endsAt, timeZone, locale)}
        </span>
        <ZoneNote instant={visit.startsAt} />
      </Fact>
      <Fact label={done.what}>
        <ul>
          {visit.services.map((service, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same service may come twice, and nothing moves.
            <li key={position} className="flex justify-between gap-4">
              <span className="min-w-0 break-words">
                {service.name}{" "}
                <span className="text-muted-foreground">{formatDuration(service.durationMin, locale)}</span>
              </span>
              <span>{formatMoney(service.priceCents, visit.currency, locale)}</span>
            </li>
          ))}
        </ul>
        {visit.services.length > 1 ? (
          <p className="mt-1 flex justify-between gap-4 border-border border-t pt-1 font-medium">
            <span>{text.summary.total}</span>
            <span>{formatMoney(visit.totalCents, visit.currency, locale)}</span>
          </p>
        ) : null}
      </Fact>
      <Fact label={done.who}>{visit.staff.name}</Fact>
      {shop.address ? (
        <Fact label={done.where}>
          <span className="block">{shop.name}</span>
          <span className="block text-muted-foreground">{shop.address}</span>
          <a className={textLink} href={mapHref(shop.name, shop.address)} target="_blank" rel="noreferrer">
            {done.map}
          </a>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-hint text-muted-foreground">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
