"use client";

import { Check, ChevronRight, CircleDot, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { TraceView as Trace } from "@/lib/agents/schema";
import { type TraceLine, traceLines } from "./trace-lines";
import { useReasonText } from "./use-reason-text";

const marks = {
  neutral: { icon: CircleDot, look: "text-muted-foreground" },
  good: { icon: Check, look: "text-done-fg" },
  bad: { icon: TriangleAlert, look: "text-live-fg" },
};

/** Why the agent answered as it did: what it looked up and changed, who answered, what it cost. */
export function TraceView({ trace, openDetails = false }: { trace: Trace; openDetails?: boolean }) {
  const t = useTranslations("trace");
  const format = useFormat();
  const { timeZone } = useTenant();
  const time = (at: string) => (/^\d\d:\d\d/.test(at) ? format.localTime(at) : at);
  const lines = traceLines(trace, {
    day: (date) => (/^\d{4}-\d\d-\d\d$/.test(date) ? format.localDate(date, "long") : date),
    time,
    bound: (kind, at) => t(`bound.${kind}`, { time: time(at) }),
    moment: (at) => (Number.isNaN(Date.parse(at)) ? at : format.dateTime(at, timeZone)),
  });
  return (
    <div className="grid min-w-0 gap-3 text-ui">
      {lines.length > 0 ? (
        <ol className="grid min-w-0 gap-2">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trace never changes.
            <Line key={index} line={line} open={openDetails} />
          ))}
        </ol>
      ) : (
        <p className="text-muted-foreground">{t("nothing")}</p>
      )}
      <Facts trace={trace} />
    </div>
  );
}

function Line({ line, open }: { line: TraceLine; open: boolean }) {
  const t = useTranslations("trace.did");
  const tools = useTranslations("trace.tool");
  const { icon: Icon, look } = marks[line.tone];
  const reasonText = useReasonText();
  const values = { ...line.values };
  if (typeof values.reason === "string") values.reason = reasonText(values.reason);
  if (typeof values.tool === "string")
    values.tool = tools.has(values.tool) ? tools(values.tool) : values.tool;
  const sentence = t(t.has(line.key) ? line.key : "other", values);
  return (
    <li className="grid min-w-0 grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
      <Icon aria-hidden className={cn("mt-0.5 size-4", look)} />
      {line.call ? (
        <details className="group min-w-0" open={open}>
          <summary className="focus-ring flex cursor-pointer list-none items-start gap-1 rounded-sm [&::-webkit-details-marker]:hidden">
            <span className="min-w-0 break-words">{sentence}</span>
            <ChevronRight
              aria-hidden
              className="mt-1 size-3.5 shrink-0 text-subtle transition-transform group-open:rotate-90"
            />
          </summary>
          <CallDetails call={line.call} />
        </details>
      ) : (
        <span className="min-w-0 break-words">{sentence}</span>
      )}
    </li>
  );
}

function CallDetails({ call }: { call: NonNullable<TraceLine["call"]> }) {
  const t = useTranslations("trace");
  const format = useFormat();
  return (
    <div className="mt-1.5 mb-1 grid min-w-0 gap-2 rounded-lg border border-border bg-surface-sunken p-2.5">
      <p className="flex justify-between gap-2 text-hint text-muted-foreground">
        <code>{call.name}</code>
        <span>{t("ms", { value: format.number(Math.round(call.ms)) })}</span>
      </p>
      <Json label={t("input")} value={call.input} />
      {call.error === undefined ? (
        <Json label={t("output")} value={call.output} />
      ) : (
        <Json label={t("error")} value={call.error} />
      )}
    </div>
  );
}

function Json({ label, value }: { label: string; value: unknown }) {
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="text-2xs text-muted-foreground">{label}</p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard.
        tabIndex={0}
        aria-label={label}
        className="focus-ring max-h-60 overflow-auto rounded-md"
      >
        <pre className="whitespace-pre-wrap break-words font-mono text-xs">
          {typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "–")}
        </pre>
      </section>
    </div>
  );
}

function Facts({ trace }: { trace: Trace }) {
  const t = useTranslations("trace");
  const format = useFormat();
  const usd = format.number(trace.costMicros / 1_000_000, {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: 6,
  });
  const providerName = t.has(`provider.${trace.provider}`) ? t(`provider.${trace.provider}`) : trace.provider;
  const facts: [string, string][] = [
    [t("model"), trace.provider === "builtin" ? providerName : `${providerName} · ${trace.model}`],
    [
      t("tokens"),
      t("tokensValue", {
        input: format.number(trace.inputTokens),
        output: format.number(trace.outputTokens),
      }),
    ],
    [t("cost"), trace.provider === "builtin" && trace.costMicros === 0 ? t("free") : usd],
    [t("time"), t("ms", { value: format.number(Math.round(trace.totalMs)) })],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-border border-t pt-3 text-hint">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted-foreground">{name}</dt>
          <dd className="truncate text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
