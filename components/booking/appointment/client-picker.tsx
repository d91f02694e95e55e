"use client";

import { useQuery } from "@tanstack/react-query";
import type { CountryCode } from "libphonenumber-js";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { PhoneInput } from "@/components/ui/phone-input";
import type { ContactView } from "@/lib/contacts/schema";

/** Somebody the shop knows, or a new person with a name and perhaps a phone. */
export type Client =
  | { kind: "known"; id: string; name: string }
  | { kind: "new"; name: string; phone: string };

type Props = {
  value: Client | null;
  onChange: (client: Client | null) => void;
  error: string | undefined;
  disabled?: boolean;
};

/** Finds the client by name, phone or e-mail; a name nobody has becomes a new client on the spot. */
export function ClientPicker({ value, onChange, error, disabled = false }: Props) {
  const t = useTranslations("booking.form");
  const id = useId();
  const api = useApi();
  const { slug, country } = useTenant();
  const [search, setSearch] = useState("");
  const found = useQuery({
    queryKey: ["contacts", slug, "pick", search],
    queryFn: async ({ signal }) =>
      (await api<{ data: ContactView[] }>("/contacts", { query: { search, limit: 8 }, signal })).data,
    staleTime: 10_000,
    placeholderData: (before) => before,
  });

  if (value?.kind === "new") {
    return (
      <fieldset className="grid gap-3 rounded-lg border border-border bg-surface-sunken/50 p-3">
        <legend className="sr-only">{t("newClient")}</legend>
        <div className="flex items-center justify-between">
          <span className="font-medium text-ui">{t("newClient")}</span>
          <Button variant="ghost" size="icon-sm" aria-label={t("otherClient")} onClick={() => onChange(null)}>
            <X />
          </Button>
        </div>
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-name`}>{t("name")}</Label>
          <Input
            id={`${id}-name`}
            value={value.name}
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        </div>
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-phone`}>{t("phone")}</Label>
          <PhoneInput
            id={`${id}-phone`}
            value={value.phone}
            autoComplete="off"
            defaultCountry={country as CountryCode}
            onChange={(phone) => onChange({ ...value, phone })}
          />
          <p className="text-hint text-muted-foreground">{t("phoneHint")}</p>
        </div>
        {error ? <p className="text-danger-text text-hint">{error}</p> : null}
      </fieldset>
    );
  }
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{t("client")}</Label>
      <Combobox
        id={id}
        disabled={disabled}
        value={value ? { value: value.id, label: value.name } : null}
        onChange={(option) =>
          onChange(option ? { kind: "known", id: option.value, name: option.label } : null)
        }
        options={(found.data ?? []).map((contact) => ({
          value: contact.id,
          label: contact.name ?? contact.phone ?? contact.email ?? "",
          hint: contact.name ? (contact.phone ?? contact.email ?? undefined) : undefined,
        }))}
        onSearch={setSearch}
        loading={found.isPending}
        onCreate={(text) => {
          const isPhone = /^[\d\s()+-]{6,}$/.test(text);
          onChange({ kind: "new", name: isPhone ? "" : text, phone: isPhone ? text : "" });
        }}
        placeholder={t("clientPlaceholder")}
        searchPlaceholder={t("clientSearch")}
        emptyText={t("clientEmpty")}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error ? (
        <p id={`${id}-error`} className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
    </div>
  );
}
