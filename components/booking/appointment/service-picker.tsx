"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { useFormat } from "@/components/ui/use-format";
import { addOnsOf, visitOrder } from "@/lib/booking/add-ons.shared";
import type { ServiceView } from "@/lib/booking/schema";
import { fold } from "../fold";
import { serviceColor } from "../service-color";

type Props = {
  services: readonly ServiceView[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
};

/** The services of a visit in the order of choosing. */
export function ServicePicker({ services, value, onChange, error }: Props) {
  const t = useTranslations("booking.form");
  const id = useId();
  const format = useFormat();
  const { currency } = useTenant();
  const [search, setSearch] = useState("");
  const offered = services.filter((service) => service.isActive || value.includes(service.id));
  const [kept] = useState(() => value.filter((known) => !visitOrder(services, value).includes(known)));
  const mains = offered.filter((service) => !service.isAddOn && fold(service.name).includes(fold(search)));
  // Extras stand below what they go with, once that is chosen; one that goes with nothing any more stands alone.
  const rows = [
    ...mains.flatMap((main) => [
      { service: main, isExtra: false },
      ...(value.includes(main.id) ? addOnsOf(offered, main) : []).map((service) => ({
        service,
        isExtra: true,
      })),
    ]),
    ...offered.filter(({ id }) => kept.includes(id)).map((service) => ({ service, isExtra: true })),
  ];
  // Two services may offer the same extra: it is one tick.
  const shown = rows.filter(
    ({ service }, index) => rows.findIndex((row) => row.service.id === service.id) === index,
  );
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-medium text-ui">{t("services")}</legend>
      {offered.length > 8 ? (
        <Input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={t("serviceSearch")}
          aria-label={t("serviceSearch")}
        />
      ) : null}
      <div className="max-h-60 divide-y divide-border overflow-y-auto rounded-lg border border-border">
        {shown.map(({ service, isExtra }) => (
          <label
            key={service.id}
            htmlFor={`${id}-${service.id}`}
            className={cn(
              "flex min-h-10 cursor-pointer items-center gap-3 px-3 py-1.5 text-ui hover:bg-muted pointer-coarse:min-h-12",
              isExtra && "pl-9",
            )}
          >
            <Checkbox
              id={`${id}-${service.id}`}
              checked={value.includes(service.id)}
              onCheckedChange={(on) =>
                onChange(
                  visitOrder(
                    services,
                    on === true ? [...value, service.id] : value.filter((known) => known !== service.id),
                    kept,
                  ),
                )
              }
            />
            <span
              aria-hidden
              className="size-2 shrink-0 rounded-full"
              style={{ backgroundColor: serviceColor(service.color) }}
            />
            <span className="min-w-0 flex-1 truncate">{service.name}</span>
            <span className="shrink-0 text-hint text-muted-foreground">
              {format.duration(service.durationMin)}
            </span>
            <span className="shrink-0 text-hint">{format.money(service.priceCents, currency)}</span>
          </label>
        ))}
        {shown.length === 0 ? (
          <p className="px-3 py-4 text-center text-muted-foreground text-ui">{t("noServices")}</p>
        ) : null}
      </div>
      {error ? (
        <p id={`${id}-error`} className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
