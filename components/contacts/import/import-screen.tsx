"use client";

import { ArrowLeft, FileUp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Stepper } from "@/components/ui/stepper";
import { ImportCheck } from "./import-check";
import { useImport } from "./use-import";

const separators: Record<string, "comma" | "semicolon" | "tab" | "bar"> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

/** Brings the clients of another system in: choose a file, see what would happen, import. */
export function ImportScreen() {
  const t = useTranslations("clients.import");
  const { slug } = useTenant();
  const input = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const state = useImport(() => setTooLarge(true));
  const { file, result, options, pending } = state;
  const done = result?.applied === true;
  const step = done ? 2 : file ? 1 : 0;
  const count = result ? result.create + result.update : 0;
  const refused = !options.skipInvalid && (result?.error ?? 0) > 0;
  return (
    <div className="mx-auto grid max-w-5xl gap-5">
      <PageHeader
        className="mb-0"
        back={
          <Link
            href={`/t/${slug}/clients`}
            className="focus-ring inline-flex items-center gap-1 justify-self-start rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
        title={t("title")}
        description={t("about")}
      />
      <Stepper
        current={step}
        steps={(["file", "check", "done"] as const).map((id) => ({ id, label: t(`step.${id}`) }))}
      />
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        aria-label={t("choose")}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
          setTooLarge(false);
          if (chosen) void state.choose(chosen);
        }}
      />
      {done && result ? (
        <EmptyState
          icon={FileUp}
          title={t("doneTitle")}
          description={t("doneText", {
            create: result.create,
            update: result.update,
            skip: result.skip,
            error: result.error,
          })}
          action={
            <>
              <Button asChild>
                <Link href={`/t/${slug}/clients`}>{t("toClients")}</Link>
              </Button>
              <Button variant="secondary" onClick={state.restart}>
                {t("other")}
              </Button>
            </>
          }
        />
      ) : file && result ? (
        <>
          <p className="text-muted-foreground text-ui">
            {t("read", {
              name: file.name,
              rows: result.total,
              separator: t(`separator.${separators[result.separator] ?? "comma"}`),
              encoding: file.encoding,
            })}
          </p>
          <ImportCheck result={result} options={options} onChange={(next) => void state.change(next)} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="secondary" onClick={() => input.current?.click()}>
              {t("other")}
            </Button>
            <Button pending={pending} disabled={count === 0 || refused} onClick={() => void state.apply()}>
              {count === 0 ? t("nothing") : t("apply", { count })}
            </Button>
          </div>
        </>
      ) : (
        <EmptyState
          className="rounded-lg border border-border-strong border-dashed bg-surface"
          icon={FileUp}
          title={t("chooseTitle")}
          description={tooLarge ? <span role="alert">{t("tooLarge")}</span> : t("chooseHint")}
          action={
            <Button pending={pending} onClick={() => input.current?.click()}>
              {t("choose")}
            </Button>
          }
        />
      )}
    </div>
  );
}
