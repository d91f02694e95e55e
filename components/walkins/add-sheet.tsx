"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { ServiceView, StaffView } from "@/lib/booking/schema";
import type { WalkInView } from "@/lib/walkins/schema";
import { ChoiceChip } from "./choice-chip";
import { PersonField } from "./person-field";
import type { QueueActions } from "./use-queue";
import { useQueueForm } from "./use-queue-form";
import { WaitPreview } from "./wait-preview";

type Props = {
  services: readonly ServiceView[];
  staff: readonly StaffView[];
  join: QueueActions["join"];
  onAdded: (person: WalkInView) => void;
  onClose: () => void;
};

/** Puts somebody into the queue in a few taps, with the wait to tell them in sight. */
export function AddSheet({ onClose, ...props }: Props) {
  const t = useTranslations("walkins.form");
  const id = useId();
  const form = useQueueForm(props);
  const { services } = props;
  const isUsual =
    form.usual !== null && form.usual.services.map(({ id }) => id).join() === form.serviceIds.join();
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={t("title")}>
        <DialogBody>
          <form
            id={`${id}-form`}
            noValidate
            className="grid gap-5"
            onSubmit={(event) => {
              event.preventDefault();
              void form.submit();
            }}
          >
            <PersonField
              value={form.person}
              onChange={form.setPerson}
              error={form.misses.name ? t("nameMissing") : null}
            />
            <fieldset className="grid gap-2" aria-describedby={`${id}-services`}>
              <legend className="mb-2 flex items-center gap-2 font-medium text-ui">
                {t("services")}
                {isUsual ? <Badge tone="primary">{t("usual")}</Badge> : null}
              </legend>
              <div className="flex flex-wrap gap-2">
                {services.map((service) => (
                  <ChoiceChip
                    key={service.id}
                    type="checkbox"
                    checked={form.serviceIds.includes(service.id)}
                    onChange={() => form.toggle(service.id)}
                  >
                    {service.name}
                  </ChoiceChip>
                ))}
              </div>
              <p id={`${id}-services`} className="text-danger-text text-hint empty:hidden">
                {form.misses.services ? t("servicesMissing") : null}
                {services.length === 0 ? t("noServices") : null}
                {form.serviceIds.length > 0 && form.doing.length === 0 ? t("nobodyDoes") : null}
              </p>
            </fieldset>
            <StaffChips
              name={`${id}-staff`}
              staff={form.doing}
              value={form.staffId}
              onChange={form.setStaffId}
            />
          </form>
        </DialogBody>
        <div className="grid gap-3 border-border border-t px-5 pt-3">
          {form.serviceIds.length > 0 ? (
            <WaitPreview serviceIds={form.serviceIds} staffId={form.staffId} />
          ) : null}
        </div>
        <DialogFooter className="border-t-0">
          <Button type="submit" form={`${id}-form`} size="lg" className="w-full" pending={form.isSending}>
            {t("submit")}
          </Button>
        </DialogFooter>
      </SheetContent>
    </Sheet>
  );
}

type StaffProps = {
  name: string;
  staff: readonly StaffView[];
  value: string | null;
  onChange: (id: string | null) => void;
};

function StaffChips({ name, staff, value, onChange }: StaffProps) {
  const t = useTranslations("walkins");
  if (staff.length < 2) return null;
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-ui">{t("form.staff")}</legend>
      <div className="flex flex-wrap gap-2">
        <ChoiceChip type="radio" name={name} checked={value === null} onChange={() => onChange(null)}>
          {t("anybody")}
        </ChoiceChip>
        {staff.map((person) => (
          <ChoiceChip
            key={person.id}
            type="radio"
            name={name}
            checked={value === person.id}
            onChange={() => onChange(person.id)}
          >
            {person.name}
          </ChoiceChip>
        ))}
      </div>
    </fieldset>
  );
}
