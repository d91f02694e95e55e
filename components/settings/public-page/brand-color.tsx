"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { ColorSwatchPicker } from "@/components/ui/color-swatch-picker";
import { useToast } from "@/components/ui/toast";
import type { TenantView } from "@/lib/tenants/schema";
import { useSaveBusiness } from "../use-business";

/** The colour of the booking page's buttons and signs: one of ours or any other. */
export function BrandColor({ business }: { business: TenantView }) {
  const t = useTranslations("publicPage");
  const tSettings = useTranslations("settings");
  const id = useId();
  const save = useSaveBusiness();
  const toast = useToast();
  const [color, setColor] = useState(business.branding.color);
  const [pending, setPending] = useState(false);
  async function submit() {
    setPending(true);
    await save({ branding: { color } }).catch(toast.problem);
    setPending(false);
  }
  return (
    <Card>
      <CardHeader title={<span id={id}>{t("color.title")}</span>} description={t("color.about")} />
      <CardBody className="flex flex-wrap items-center gap-4">
        <span
          aria-hidden
          className="size-10 shrink-0 rounded-full border border-border"
          style={{ backgroundColor: color }}
        />
        <ColorSwatchPicker aria-labelledby={id} value={color} onChange={setColor} />
        <label className="flex items-center gap-2 text-hint text-muted-foreground">
          <input
            type="color"
            value={color}
            onChange={(event) => setColor(event.target.value)}
            className="focus-ring size-9 cursor-pointer rounded-md border border-border bg-surface p-0.5"
          />
          {t("color.own")}
        </label>
      </CardBody>
      <CardFooter>
        <Button pending={pending} disabled={color === business.branding.color} onClick={() => void submit()}>
          {tSettings("save")}
        </Button>
      </CardFooter>
    </Card>
  );
}
