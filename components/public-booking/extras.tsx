"use client";

import { addOnsOf } from "@/lib/booking/add-ons.shared";
import { formatDuration, formatMoney } from "@/lib/i18n/format.shared";
import { card } from "./styles";
import { fill, useShop } from "./text";

type Props = { chosen: readonly string[]; onToggle: (id: string) => void };

/** What goes well with the chosen services; nothing where the shop offers nothing with them. */
export function Extras({ chosen, onToggle }: Props) {
  const { services, text, currency, locale } = useShop();
  const mains = services.filter(({ id, isAddOn }) => !isAddOn && chosen.includes(id));
  const extras = [...new Set(mains.flatMap((main) => addOnsOf(services, main)))];
  if (extras.length === 0) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">{text.extras.title}</legend>
      <div className={`${card} divide-y divide-border overflow-hidden`}>
        {extras.map(({ id, name, durationMin, priceCents }) => (
          <label
            key={id}
            className="flex min-h-12 cursor-pointer items-center gap-3 px-4 py-2 hover:bg-muted/60"
          >
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-primary"
              checked={chosen.includes(id)}
              onChange={() => onToggle(id)}
            />
            <span className="min-w-0 flex-1 break-words">{name}</span>
            <span className="shrink-0 text-hint text-muted-foreground">
              {fill(text.extras.more, {
                duration: formatDuration(durationMin, locale),
                price: formatMoney(priceCents, currency, locale),
              })}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
