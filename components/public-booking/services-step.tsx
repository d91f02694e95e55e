"use client";

import { formatDuration, formatMoney } from "@/lib/i18n/format.shared";
import { Icon } from "./icon";
import { StepHeading } from "./step-heading";
import { card, primaryButton } from "./styles";
import { type BookingShop, fill, useShop } from "./text";

type Service = BookingShop["services"][number];
type Props = {
  chosen: readonly string[];
  onToggle: (id: string) => void;
  /** Takes the service, if it is not taken yet, and goes on to the times. */
  onChoose: (id: string) => void;
  onContinue: () => void;
};

/** What the shop offers. One tap on a service goes on to the times; the plus combines several. */
export function ServicesStep({ chosen, onToggle, onChoose, onContinue }: Props) {
  const { services, text, phone } = useShop();
  // Extras are offered with what they go with, on the next step.
  const mains = services.filter(({ isAddOn }) => !isAddOn);
  const groups = groupByCategory(mains);
  if (mains.length === 0) {
    return (
      <div className={`${card} grid gap-2 p-5`}>
        <StepHeading>{text.services.title}</StepHeading>
        <p className="text-muted-foreground">
          {text.services.none} {phone ? fill(text.services.call, { phone }) : null}
        </p>
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <StepHeading>{text.services.title}</StepHeading>
        <p className="text-muted-foreground">{text.services.hint}</p>
      </div>
      {groups.map(([category, list]) => (
        <section key={category ?? ""} className="grid gap-3" aria-label={category ?? text.services.other}>
          {groups.length > 1 ? (
            <h3 className="font-medium text-muted-foreground">{category ?? text.services.other}</h3>
          ) : null}
          <ul className={`${card} divide-y divide-border overflow-hidden`}>
            {list.map((service) => (
              <ServiceRow
                key={service.id}
                service={service}
                isChosen={chosen.includes(service.id)}
                onToggle={onToggle}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
      {chosen.length > 0 ? <ContinueBar chosen={chosen} onContinue={onContinue} /> : null}
    </div>
  );
}

type RowProps = { service: Service; isChosen: boolean } & Pick<Props, "onToggle" | "onChoose">;

function ServiceRow({ service, isChosen, onToggle, onChoose }: RowProps) {
  const { text, currency, locale } = useShop();
  const price =
    service.priceCents === 0 ? text.services.free : formatMoney(service.priceCents, currency, locale);
  return (
    <li className={`flex items-stretch transition-colors ${isChosen ? "bg-primary-soft" : ""}`}>
      <button
        type="button"
        onClick={() => onChoose(service.id)}
        className="focus-ring grid min-w-0 flex-1 gap-1 rounded-lg px-4 py-4 text-left -outline-offset-2 hover:bg-muted/60"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 break-words font-medium">
            {service.name}
            {isChosen ? <span className="sr-only">, {text.services.chosen}</span> : null}
          </span>
          <span className="shrink-0 font-medium">{price}</span>
        </span>
        <span className="text-hint text-muted-foreground">{formatDuration(service.durationMin, locale)}</span>
        {service.description ? (
          <span className="break-words text-hint text-muted-foreground">{service.description}</span>
        ) : null}
      </button>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={fill(text.services.add, { name: service.name })}
        onClick={() => onToggle(service.id)}
        className="focus-ring grid w-14 shrink-0 place-items-center rounded-lg text-primary-text -outline-offset-2 hover:bg-muted/60"
      >
        <span
          className={`grid size-8 place-items-center rounded-full border ${
            isChosen ? "border-primary bg-primary text-primary-foreground" : "border-border-strong"
          }`}
        >
          <Icon name={isChosen ? "check" : "plus"} className="size-4" />
        </span>
      </button>
    </li>
  );
}

function ContinueBar({ chosen, onContinue }: Pick<Props, "chosen" | "onContinue">) {
  const { services, text, currency, locale } = useShop();
  const picked = services.filter((service) => chosen.includes(service.id));
  const total = fill(text.services.total, {
    duration: formatDuration(sum(picked.map((service) => service.durationMin)), locale),
    price: formatMoney(sum(picked.map((service) => service.priceCents)), currency, locale),
  });
  return (
    <div className="sticky bottom-0 z-10 -mx-4 border-border border-t bg-background/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:-mx-1 sm:px-1">
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0">
          <span className="block truncate text-hint text-muted-foreground">
            {picked.map((service) => service.name).join(" + ")}
          </span>
          <span className="font-medium">{total}</span>
        </p>
        <button type="button" className={primaryButton} onClick={onContinue}>
          {text.services.choose}
        </button>
      </div>
    </div>
  );
}

/** Services by category in the shop's order; those without one come last. */
function groupByCategory(services: readonly Service[]): [string | null, Service[]][] {
  const groups = new Map<string | null, Service[]>();
  for (const service of services)
    groups.set(service.category, [...(groups.get(service.category) ?? []), service]);
  return [...groups].sort(([one], [other]) => Number(one === null) - Number(other === null));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
