"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { MoneyField, NumberField, TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useTenant } from "@/components/layout/tenant-provider";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { createServiceSchema, type ServiceView, type StaffView } from "@/lib/booking/schema";
import { CheckListField } from "../check-list-field";
import { CalendarColorField } from "../color-field";
import { useServiceActions } from "./use-service-actions";

type Props = {
  service: ServiceView | null;
  staff: readonly StaffView[];
  onClose: () => void;
};

type Color = NonNullable<Parameters<ReturnType<typeof useServiceActions>["save"]>[1]["color"]>;

/** What a service is, how long it takes, what it costs and who does it. */
export function ServiceSheet({ service, staff, onClose }: Props) {
  const t = useTranslations("booking.services");
  const tAction = useTranslations("common.action");
  const { currency } = useTenant();
  const { save } = useServiceActions();
  const people = staff.filter((person) => person.isActive);
  const form = useAppForm({
    schema: createServiceSchema,
    defaultValues: {
      name: service?.name ?? "",
      category: service?.category ?? "",
      description: service?.description ?? "",
      durationMin: service?.durationMin ?? 30,
      priceCents: service?.priceCents ?? 0,
      bufferBeforeMin: service?.bufferBeforeMin ?? 0,
      bufferAfterMin: service?.bufferAfterMin ?? 0,
      color: (service?.color as Color | undefined) ?? "teal",
      isActive: service?.isActive ?? true,
      staffIds: people
        .filter((person) => !service || person.serviceIds.includes(service.id))
        .map((person) => person.id),
    },
  });
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent title={service ? t("editTitle") : t("newTitle")}>
        <Form
          form={form}
          className="flex min-h-0 flex-1 flex-col gap-0"
          onSubmit={async (values) => {
            await save(service?.id ?? null, values);
            onClose();
          }}
        >
          <DialogBody className="grid content-start gap-4">
            <TextField name="name" label={t("name")} autoComplete="off" autoFocus={!service} />
            <div className="grid grid-cols-2 gap-4">
              <NumberField name="durationMin" label={t("duration")} min={5} step={5} />
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
            <CheckListField
              name="staffIds"
              label={t("staff")}
              options={people.map((person) => ({ value: person.id, label: person.name }))}
            />
            <details className="group rounded-lg border border-border">
              <summary className="focus-ring flex cursor-pointer list-none items-center gap-2 rounded-lg px-3 py-2.5 font-medium text-ui">
                <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
                {t("buffers")}
              </summary>
              <div className="grid grid-cols-2 gap-4 px-3 pb-3">
                <NumberField name="bufferBeforeMin" label={t("bufferBefore")} min={0} step={5} />
                <NumberField name="bufferAfterMin" label={t("bufferAfter")} min={0} step={5} />
                <p className="col-span-2 text-hint text-muted-foreground">{t("buffersHint")}</p>
              </div>
            </details>
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
