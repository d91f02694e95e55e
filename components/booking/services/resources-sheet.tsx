"use client";

import { Droplets } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form, SubmitButton } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { DialogBody } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { resourceNameSchema } from "@/lib/booking/catalogue-schema.shared";
import { ResourceRow } from "./resource-row";
import { useResourceActions, useResources } from "./use-resources";

/** What visits share: how many there are of each, and which services need it. */
export function ResourcesSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("services.resources");
  const resources = useResources();
  const actions = useResourceActions();
  const { data: rows, error } = resources;
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        title={t("title")}
        description={t("text")}
        // In a name that is being changed it gives up the change, not the panel.
        onEscapeKeyDown={(event) => {
          if ((event.target as Element).closest("[data-escape=own]")) event.preventDefault();
        }}
      >
        <DialogBody className="grid content-start gap-5">
          <AddForm onAdd={actions.add} />
          {error && !rows ? (
            <ErrorState error={error} onRetry={() => void resources.refetch()} />
          ) : !rows ? (
            <div aria-busy="true" className="grid gap-3">
              {[0, 1, 2].map((key) => (
                <Skeleton key={key} className="h-14" />
              ))}
            </div>
          ) : rows.length === 0 ? (
            <EmptyState icon={Droplets} title={t("emptyTitle")} description={t("emptyText")} />
          ) : (
            <ul className="divide-y divide-border rounded-lg border border-border">
              {rows.map((row) => (
                <ResourceRow
                  key={row.id}
                  resource={row}
                  onStock={(stock) => actions.setStock(row, stock)}
                  onRename={(name) => actions.rename(row, name)}
                  onRemove={() => void actions.remove(row)}
                />
              ))}
            </ul>
          )}
        </DialogBody>
      </SheetContent>
    </Sheet>
  );
}

function AddForm({ onAdd }: { onAdd: (name: string) => Promise<void> }) {
  const t = useTranslations("services.resources");
  const tAction = useTranslations("common.action");
  const form = useAppForm({ schema: resourceNameSchema, defaultValues: { name: "" } });
  return (
    <Form
      form={form}
      guard={false}
      className="grid-cols-[1fr_auto] items-start gap-2 [&>[role=alert]]:col-span-2"
      onSubmit={async ({ name }) => {
        await onAdd(name);
        form.reset();
        form.setFocus("name");
      }}
    >
      <TextField name="name" label={t("new")} placeholder={t("newHint")} autoComplete="off" />
      <SubmitButton className="mt-6.5">{tAction("add")}</SubmitButton>
    </Form>
  );
}
