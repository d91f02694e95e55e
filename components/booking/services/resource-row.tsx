"use client";

import { Check, Minus, Pencil, Plus, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Form, SubmitButton } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { Button } from "@/components/ui/button";
import { resourceNameSchema } from "@/lib/booking/catalogue-schema.shared";
import type { ResourceView } from "@/lib/booking/schema";

type Props = {
  resource: ResourceView;
  onStock: (stock: number) => void;
  onRename: (name: string) => Promise<void>;
  onRemove: () => void;
};

/** One kind of equipment: its name, how many there are, what needs it. */
export function ResourceRow({ resource, onStock, onRename, onRemove }: Props) {
  const t = useTranslations("services.resources");
  const [renaming, setRenaming] = useState(false);
  const [returned, setReturned] = useState(false);
  const leave = () => {
    setRenaming(false);
    setReturned(true);
  };
  const { name, stock, services } = resource;
  if (renaming)
    return (
      <li className="p-3">
        <RenameForm
          resource={resource}
          onRename={async (next) => {
            if (next !== name) await onRename(next);
            leave();
          }}
          onCancel={leave}
        />
      </li>
    );
  return (
    <li className="grid gap-1 p-3">
      <div className="flex items-center gap-1">
        <span className="min-w-0 flex-1 truncate font-medium text-ui">{name}</span>
        <Button
          variant="ghost"
          size="icon-sm"
          autoFocus={returned}
          aria-label={t("rename", { name })}
          onClick={() => setRenaming(true)}
        >
          <Pencil />
        </Button>
        <Button variant="danger-ghost" size="icon-sm" aria-label={t("remove", { name })} onClick={onRemove}>
          <Trash2 />
        </Button>
      </div>
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 text-hint text-muted-foreground">
          {services.length > 0
            ? t("usedBy", { services: services.map((service) => service.name).join(", ") })
            : t("unused")}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own layout for two buttons. */}
        <div role="group" aria-label={t("stockOf", { name })} className="flex shrink-0 items-center gap-1">
          <Button
            variant="secondary"
            size="icon-sm"
            aria-label={t("fewer", { name })}
            aria-disabled={stock === 0 ? true : undefined}
            onClick={() => stock > 0 && onStock(stock - 1)}
          >
            <Minus />
          </Button>
          <output aria-live="polite" className="min-w-8 text-center font-semibold text-ui tabular-nums">
            <span aria-hidden>{stock}</span>
            <span className="sr-only">{t("available", { count: stock })}</span>
          </output>
          <Button
            variant="secondary"
            size="icon-sm"
            aria-label={t("more", { name })}
            aria-disabled={stock >= 1000 ? true : undefined}
            onClick={() => stock < 1000 && onStock(stock + 1)}
          >
            <Plus />
          </Button>
        </div>
      </div>
      {stock === 0 ? <p className="text-hint text-danger-text">{t("outOfOrder")}</p> : null}
    </li>
  );
}

type RenameProps = {
  resource: ResourceView;
  onRename: (name: string) => Promise<void>;
  onCancel: () => void;
};

function RenameForm({ resource, onRename, onCancel }: RenameProps) {
  const t = useTranslations("services.resources");
  const tAction = useTranslations("common.action");
  const form = useAppForm({ schema: resourceNameSchema, defaultValues: { name: resource.name } });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the field, not the panel around it.
    <div
      data-escape="own"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        onCancel();
      }}
    >
      <Form
        form={form}
        guard={false}
        className="grid-cols-[1fr_auto_auto] items-start gap-1 [&>[role=alert]]:col-span-3"
        onSubmit={({ name }) => onRename(name)}
      >
        <TextField name="name" label={t("name")} hideLabel autoComplete="off" autoFocus />
        <SubmitButton>
          <Check aria-hidden />
          <span className="sr-only">{tAction("save")}</span>
        </SubmitButton>
        <Button variant="ghost" size="icon" aria-label={tAction("cancel")} onClick={onCancel}>
          <X />
        </Button>
      </Form>
    </div>
  );
}
