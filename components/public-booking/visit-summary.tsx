"use client";

import { withOwnTerms } from "@/lib/booking/own-terms.shared";
import { formatDuration, formatMoney } from "@/lib/i18n/format.shared";
import { card, textLink } from "./styles";
import { type BookingShop, fill, useShop } from "./text";
import { whenText } from "./visit-facts";

type Props = {
  serviceIds: readonly string[];
  startsAt: string | null;
  /** Who does it, as far as that is known. */
  person: BookingShop["staff"][number] | undefined;
  onChange: () => void;
};

/** What is chosen so far, above the step that asks for the next thing. */
export function VisitSummary({ serviceIds, startsAt, person, onChange }: Props) {
  const shop = useShop();
  const { services, text, currency, locale } = shop;
  const chosen = serviceIds
    .flatMap((id) => services.find((service) => service.id === id) ?? [])
    .map((service) => withOwnTerms(service, person));
  const total = (of: (service: (typeof chosen)[number]) => number) =>
    chosen.reduce((sum, service) => sum + of(service), 0);
  return (
    <section aria-label={text.summary.title} className={`${card} grid gap-1 p-4`}>
      {startsAt ? <p className="font-semibold first-letter:uppercase">{whenText(startsAt, shop)}</p> : null}
      <div className="flex items-baseline justify-between gap-4">
        <p className="min-w-0 break-words font-medium">{chosen.map((service) => service.name).join(" + ")}</p>
        <p className="shrink-0 font-medium">
          {formatMoney(
            total((service) => service.priceCents),
            currency,
            locale,
          )}
        </p>
      </div>
      <div className="flex items-baseline justify-between gap-4 text-hint text-muted-foreground">
        <p>
          {formatDuration(
            total((service) => service.durationMin),
            locale,
          )}
          {person ? ` · ${fill(text.summary.with, { name: person.name })}` : null}
        </p>
        <button type="button" className={`${textLink} -my-2 py-2`} onClick={onChange}>
          {text.summary.change}
        </button>
      </div>
    </section>
  );
}
