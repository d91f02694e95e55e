"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "./button";

type Props = {
  value: string /** Visible text; without it only the sign is shown. */;
  label?: string;
  className?: string;
};

/** Copies a text and says so. */
export function CopyButton({ value, label, className }: Props) {
  const t = useTranslations("common.action");
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <Button
      variant={label ? "secondary" : "ghost"}
      size={label ? "md" : "icon-sm"}
      aria-label={label ? undefined : copied ? t("copied") : t("copy")}
      className={className}
      onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
    >
      {copied ? <Check aria-hidden className="text-done-fg" /> : <Copy aria-hidden />}
      {label ? (copied ? t("copied") : label) : null}
      <span aria-live="polite" className="sr-only">
        {copied ? t("copied") : ""}
      </span>
    </Button>
  );
}
