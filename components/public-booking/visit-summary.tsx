"use client";

import { formatDuration, formatMoney } from "@/lib/i18n/format.shared";
import { card, textLink } from "./styles";
import { fill, useShop } from "./text";
import { whenText } from "./visit-facts";

type Props = {
  serviceIds: readonly string[];
  startsAt: string | null;
  staffName: string | undefined;
  onChange: () => void;
};

/** What is chosen so far, above the step that asks for the next thing. */
export function VisitSummary({ serviceIds, startsAt, staffName, onChange }: Props) {
  const shop = useShop();
  const { services, text, currency, locale } = shop;
  const chosen = serviceIds.flatMap((id) => services.find((service) => service.id === id) ?? []);
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
          {staffName ? ` · ${fill(text.summary.with, { name: staffName })}` : null}
        </p>
        <button type="button" className={`${textLink} -my-2 py-2`} onClick={onChange}>
          {text.summary.change}
        </button>
      </div>
    </section>
  );
}
