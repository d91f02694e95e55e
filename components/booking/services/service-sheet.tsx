"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormState, useWatch } from "react-hook-form";
import { SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { MoneyField, NumberField, TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useTenant } from "@/components/layout/tenant-provider";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { ServiceView, StaffView } from "@/lib/booking/schema";
import { CheckListField } from "../check-list-field";
import { CalendarColorField } from "../color-field";
import { OwnTermsField } from "../own-terms-field";
import { NeedsField } from "./needs-field";
import { PartsField } from "./parts-field";
import { serviceDefaults, serviceFormSchema, toServiceBody } from "./service-form";
import { useServiceActions } from "./use-service-actions";

type Props = {
  service: ServiceView | null;
  services: readonly ServiceView[];
  staff: readonly StaffView[];
  onClose: () => void;
};

/** What a service is, how long it takes, what it costs, who does it and what goes with it. */
export function ServiceSheet({ service, services, staff, onClose }: Props) {
  const t = useTranslations("booking.services");
  const tSheet = useTranslations("services.sheet");
  const tAction = useTranslations("common.action");
  const { currency } = useTenant();
  const { save } = useServiceActions();
  const people = staff.filter(
    (person) => person.isActive || (service && person.serviceIds.includes(service.id)),
  );
  const form = useAppForm({
    schema: serviceFormSchema,
    defaultValues: serviceDefaults(service, { staff: people, services }),
  });
  const { control, setValue } = form;
  const [durationMin, priceCents, isAddOn, parts] = useWatch({
    control,
    name: ["durationMin", "priceCents", "isAddOn", "segments"],
  });
  const others = services.filter(({ id }) => id !== service?.id);
  const goesWith = others.filter((other) => other.isAddOn !== isAddOn).map(toOption);
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={service ? t("editTitle") : t("newTitle")} className="sm:max-w-lg">
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async (values) => {
            await save(service?.id ?? null, toServiceBody(values));
            onClose();
          }}
        >
          <DialogBody className="grid content-start gap-4">
            <TextField name="name" label={t("name")} autoComplete="off" autoFocus={!service} />
            <div className="grid grid-cols-2 gap-4">
              <NumberField
                name="durationMin"
                label={t("duration")}
                min={5}
                step={5}
                {...(parts ? { disabled: true, hint: tSheet("byParts") } : {})}
              />
              <MoneyField name="priceCents" label={t("price")} currency={currency} />
            </div>
            <TextField name="category" label={t("category")} hint={t("categoryHint")} optional />
            <TextareaField
              name="description"
              label={t("description")}
              hint={t("descriptionHint")}
              optional
              rows={2}
            />
            <CalendarColorField name="color" label={t("color")} />
            <OwnTermsField
              name="staffIds"
              label={t("staff")}
              rows={people.map(({ id, name }) => ({
                ...{ id, label: name },
                ...{ durationMin: Number(durationMin) || 0, priceCents: Number(priceCents) || 0 },
              }))}
            />
            <SwitchField name="isAddOn" label={tSheet("isAddOn")} hint={tSheet("isAddOnHint")} />
            {goesWith.length > 0 ? (
              <CheckListField
                key={String(isAddOn)}
                name={isAddOn ? "addOnOfIds" : "addOnIds"}
                label={tSheet(isAddOn ? "addOnOf" : "addOns")}
                hint={tSheet(isAddOn ? "addOnOfHint" : "addOnsHint")}
                options={goesWith}
              />
            ) : null}
            <More open={isSpecial(service)}>
              <PartsField
                durationMin={Number(durationMin)}
                onDuration={(minutes) => setValue("durationMin", minutes, { shouldDirty: true })}
              />
              <div className="grid grid-cols-2 gap-x-4 gap-y-1.5">
                <NumberField name="bufferBeforeMin" label={t("bufferBefore")} min={0} step={5} />
                <NumberField name="bufferAfterMin" label={t("bufferAfter")} min={0} step={5} />
                <p className="col-span-2 text-hint text-muted-foreground">{t("buffersHint")}</p>
              </div>
              {isAddOn ? null : (
                <NumberField
                  name="capacity"
                  label={tSheet("capacity")}
                  hint={tSheet("capacityHint")}
                  min={1}
                  step={1}
                />
              )}
              <NeedsField />
            </More>
            <SwitchField name="isActive" label={t("active")} hint={t("activeHint")} />
          </DialogBody>
          <DialogFooter>
            <SubmitButton className="max-sm:w-full">{tAction("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </SheetContent>
    </Sheet>
  );
}

const folded = ["segments", "bufferBeforeMin", "bufferAfterMin", "capacity", "requires"];

/** What most services do without, folded away; a wrong field opens it. */
function More({ open, children }: { open: boolean; children: React.ReactNode }) {
  const t = useTranslations("services.sheet");
  const { errors } = useFormState();
  return (
    <details
      open={open || folded.some((name) => name in errors)}
      className="group rounded-lg border border-border"
    >
      <summary className="focus-ring flex cursor-pointer list-none items-center gap-2 rounded-lg px-3 py-2.5 font-medium text-ui">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        {t("more")}
      </summary>
      <div className="grid gap-5 px-3 pt-1 pb-4">{children}</div>
    </details>
  );
}

const toOption = ({ id, name }: ServiceView) => ({ value: id, label: name });

/** Whether something in the folded part is not as usual. */
function isSpecial(service: ServiceView | null): boolean {
  if (!service) return false;
  const { segments, capacity, requires, bufferBeforeMin, bufferAfterMin } = service;
  return segments !== null || capacity > 1 || requires.length > 0 || bufferBeforeMin + bufferAfterMin > 0;
}
