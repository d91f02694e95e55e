"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { NavEntry } from "./navigation";
import { useModKey } from "./use-mod-key";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; entries: readonly NavEntry[] };

/** The keyboard on one page; opened by "?". */
export function ShortcutsDialog({ open, onOpenChange, entries }: Props) {
  const t = useTranslations("layout");
  const modKey = useModKey();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t("shortcuts.title")} description={t("shortcuts.description")}>
        <DialogBody className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          <Section title={t("shortcuts.goTo")}>
            {entries.map((entry) => (
              <Line
                key={entry.id}
                label={t(`nav.${entry.id}`)}
                keys={["G", entry.key.toUpperCase()]}
                joiner={t("shortcuts.then")}
              />
            ))}
          </Section>
          <Section title={t("shortcuts.general")}>
            <Line label={t("shortcuts.palette")} keys={[modKey, "K"]} joiner="+" />
            <Line label={t("shortcuts.sidebar")} keys={["["]} />
            <Line label={t("shortcuts.help")} keys={["?"]} />
          </Section>
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-1">
      <h3 className="font-medium text-hint text-muted-foreground">{title}</h3>
      <dl className="grid gap-0.5">{children}</dl>
    </section>
  );
}

function Line({ label, keys, joiner }: { label: string; keys: string[]; joiner?: string }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4">
      <dt>{label}</dt>
      <dd className="flex shrink-0 items-center gap-1 text-hint text-subtle">
        {keys.map((key, index) => (
          <Fragment key={key}>
            {index > 0 ? <span>{joiner}</span> : null}
            <Kbd>{key}</Kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
