"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { type AddedHoliday, useHolidayActions, useHolidayPresets } from "@/components/booking/use-holidays";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";

type Props = { today: string; onAdded: (added: AddedHoliday[]) => void; onClose: () => void };

/** The public holidays of the shop's country: all that is to come is ticked, what the shop works is unticked. */
export function PresetsDialog({ today, onAdded, onClose }: Props) {
  const t = useTranslations("holidays");
  const id = useId();
  const format = useFormat();
  const toast = useToast();
  const { country } = useTenant();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const { data, error, refetch } = useHolidayPresets(year);
  const { add } = useHolidayActions();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState(false);
  const coming = (data ?? []).filter(({ date }) => date >= today);
  const chosen = coming.filter(({ date, isAdded }) => !isAdded && !left.has(date));
  async function submit() {
    setPending(true);
    try {
      onAdded(await add(chosen.map(({ date, name }) => ({ date, name, ranges: [] }))));
    } catch (failure) {
      toast.problem(failure);
      setPending(false);
    }
  }
  const countryName = new Intl.DisplayNames([format.locale], { type: "region" }).of(country) ?? country;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("presetsTitle", { country: countryName })} description={t("presetsText")}>
        <DialogBody className="grid gap-3">
          <fieldset className="flex gap-1" aria-label={t("year")}>
            {[thisYear, thisYear + 1].map((choice) => (
              <Button
                key={choice}
                variant={choice === year ? "secondary" : "ghost"}
                size="sm"
                aria-pressed={choice === year}
                onClick={() => setYear(choice)}
              >
                {choice}
              </Button>
            ))}
          </fieldset>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} className="py-6" /> : null}
          {!data && !error ? <Skeleton className="h-56" /> : null}
          {data && coming.length === 0 ? (
            <p className="py-6 text-center text-muted-foreground text-ui">{t("noneLeft")}</p>
          ) : null}
          <ul className="divide-y divide-border">
            {coming.map(({ date, name, isAdded }) => (
              <li key={date}>
                <label
                  htmlFor={`${id}-${date}`}
                  className="flex min-h-11 items-center gap-3 py-1.5 text-ui has-disabled:opacity-60"
                >
                  <Checkbox
                    id={`${id}-${date}`}
                    disabled={isAdded}
                    checked={isAdded || !left.has(date)}
                    onCheckedChange={(on) => {
                      const next = new Set(left);
                      if (on === true) next.delete(date);
                      else next.add(date);
                      setLeft(next);
                    }}
                  />
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  <span className="text-hint text-muted-foreground">
                    {isAdded ? t("isAdded") : format.localDate(date, "long")}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </DialogBody>
        <DialogFooter>
          <Button pending={pending} disabled={chosen.length === 0} onClick={() => void submit()}>
            {t("addChosen", { count: chosen.length })}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
