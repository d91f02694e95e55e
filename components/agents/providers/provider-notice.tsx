"use client";

import { TriangleAlert } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import type { ProviderCredentialView } from "@/lib/agents/schema";

const ProviderKeyDialog = dynamic(
  () => import("./provider-key-dialog").then((module) => module.ProviderKeyDialog),
  { ssr: false },
);

/** Says plainly that a provider has no key and who answers until it has one. */
export function ProviderNotice({ provider }: { provider: ProviderCredentialView }) {
  const t = useTranslations("agents.providers");
  const names = useTranslations("trace.provider");
  const mayManage = useMay("credentials.manage");
  const [open, setOpen] = useState(false);
  if (provider.ready) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-live/40 bg-live-soft px-4 py-3"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-live-fg" />
      <p className="min-w-0 flex-1 basis-52">{t("notice", { provider: names(provider.provider) })}</p>
      {mayManage ? (
        <Button size="sm" variant="secondary" onClick={() => setOpen(true)}>
          {t("add")}
        </Button>
      ) : null}
      {open ? <ProviderKeyDialog provider={provider} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
