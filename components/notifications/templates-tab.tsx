"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales.shared";
import { type MessageKind, messageKinds, type TemplateView } from "@/lib/notifications/schema";
import { TemplateForm } from "./template-form";

/** The words of every message, by language. */
export function TemplatesTab({ initial, locale: first }: { initial: TemplateView[]; locale: Locale }) {
  const t = useTranslations("notifications");
  const [templates, setTemplates] = useState(initial);
  const [kind, setKind] = useState<MessageKind>("reminder");
  const [locale, setLocale] = useState<Locale>(first);
  const chosen = templates.find((template) => template.kind === kind && template.locale === locale);
  const onChange = (saved: TemplateView) =>
    setTemplates((all) =>
      all.map((known) => (known.kind === saved.kind && known.locale === saved.locale ? saved : known)),
    );
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Select value={kind} onValueChange={(value) => setKind(value as MessageKind)}>
          <SelectTrigger className="w-auto min-w-56" aria-label={t("texts.message")}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            {messageKinds.map((name) => (
              <SelectItem key={name} value={name}>
                {t(`kind.${name}`)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
        <Select value={locale} onValueChange={(value) => setLocale(value as Locale)}>
          <SelectTrigger className="w-auto min-w-44" aria-label={t("texts.language")}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            {locales.map((name) => (
              <SelectItem key={name} value={name}>
                {localeNames[name]}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
        {chosen?.isCustom ? <Badge tone="primary">{t("texts.own")}</Badge> : null}
      </div>
      {chosen ? (
        <TemplateForm key={`${kind}:${locale}:${chosen.isCustom}`} template={chosen} onSaved={onChange} />
      ) : null}
    </div>
  );
}
