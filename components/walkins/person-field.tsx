"use client";

import { useQuery } from "@tanstack/react-query";
import type { CountryCode } from "libphonenumber-js";
import { UserRound, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { PhoneInput } from "@/components/ui/phone-input";
import type { ContactView } from "@/lib/contacts/schema";

/** Who joins: a client the shop knows, or a name and perhaps a phone. */
export type Person = { contactId: string | null; name: string; phone: string };

type Props = { value: Person; onChange: (person: Person) => void; error: string | null };

const shown = 4;

/** A name is enough; clients of that name stand below it, one tap away. */
export function PersonField({ value, onChange, error }: Props) {
  const t = useTranslations("walkins.form");
  const id = useId();
  const api = useApi();
  const { slug, country } = useTenant();
  const search = value.name.trim();
  const found = useQuery({
    queryKey: ["contacts", slug, "pick", search],
    queryFn: async ({ signal }) =>
      (await api<{ data: ContactView[] }>("/contacts", { query: { search, limit: shown }, signal })).data,
    enabled: value.contactId === null && search.length > 1,
    staleTime: 10_000,
    placeholderData: (before) => before,
  });
  const known = value.contactId === null && search.length > 1 ? (found.data ?? []) : [];
  if (value.contactId !== null)
    return (
      <div className="flex items-center gap-3 rounded-lg border border-primary bg-primary-soft/50 px-3 py-2.5">
        <UserRound aria-hidden className="size-5 shrink-0 text-primary-text" />
        <span className="grid min-w-0 flex-1">
          <span className="truncate font-medium">{value.name}</span>
          {value.phone ? <span className="text-hint text-muted-foreground">{value.phone}</span> : null}
        </span>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t("change")}
          onClick={() => onChange({ contactId: null, name: "", phone: "" })}
        >
          <X />
        </Button>
      </div>
    );
  return (
    <div className="grid gap-3">
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-name`}>{t("name")}</Label>
        <Input
          id={`${id}-name`}
          value={value.name}
          placeholder={t("namePlaceholder")}
          autoComplete="off"
          autoCapitalize="words"
          maxLength={120}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange({ ...value, name: event.target.value })}
        />
        {error ? (
          <p id={`${id}-error`} className="text-danger-text text-hint">
            {error}
          </p>
        ) : null}
      </div>
      {known.length > 0 ? (
        <ul aria-label={t("known")} className="grid gap-1.5">
          {known.map((contact) => (
            <li key={contact.id}>
              <Button
                variant="secondary"
                className="h-auto min-h-11 w-full justify-start py-2 text-left"
                onClick={() =>
                  onChange({
                    contactId: contact.id,
                    name: contact.name ?? contact.phone ?? contact.email ?? "",
                    phone: contact.name ? (contact.phone ?? "") : "",
                  })
                }
              >
                <UserRound aria-hidden />
                <span className="min-w-0 truncate">{contact.name ?? contact.phone ?? contact.email}</span>
                {contact.name && (contact.phone ?? contact.email) ? (
                  <span className="ml-auto truncate font-normal text-hint text-muted-foreground">
                    {contact.phone ?? contact.email}
                  </span>
                ) : null}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-phone`}>{t("phone")}</Label>
        <PhoneInput
          id={`${id}-phone`}
          value={value.phone}
          autoComplete="off"
          defaultCountry={country as CountryCode}
          onChange={(phone) => onChange({ ...value, phone })}
        />
      </div>
    </div>
  );
}
