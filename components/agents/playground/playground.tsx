"use client";

import { Bot, FlaskConical, RotateCcw, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import type { AgentView } from "@/lib/agents/schema";
import { TraceView } from "../trace/trace-view";
import { type PlaygroundTurn, usePlayground } from "./use-playground";

/** Talk to the agent as a customer would and see beside each answer how it came about. */
export function Playground({ agent }: { agent: AgentView }) {
  const t = useTranslations("agents.playground");
  const { turns, waiting, actions, send, retry, restart } = usePlayground(agent.id);
  const [text, setText] = useState("");
  const end = useRef<HTMLDivElement>(null);
  const count = turns.length + turns.filter(({ answer }) => answer).length;

  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [count]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!text.trim() || waiting) return;
    send(text.trim());
    setText("");
  }

  return (
    <Card className="flex flex-col">
      <div className="flex items-center justify-between gap-3 border-border border-b px-4 py-2.5">
        <p className="text-hint text-muted-foreground">{t("harmless")}</p>
        {turns.length > 0 ? (
          <Button variant="ghost" size="sm" onClick={restart}>
            <RotateCcw aria-hidden />
            {t("restart")}
          </Button>
        ) : null}
      </div>
      <div role="log" aria-label={t("title")} className="min-h-72 divide-y divide-border">
        {turns.length === 0 ? (
          <EmptyState
            icon={FlaskConical}
            title={t("empty", { name: agent.name })}
            description={t("emptyHint")}
            action={(["ask1", "ask2", "ask3"] as const).map((key) => (
              <Button key={key} variant="secondary" onClick={() => send(t(key))}>
                {t(key)}
              </Button>
            ))}
          />
        ) : null}
        {turns.map((turn) => (
          <Turn key={turn.id} turn={turn} agentName={agent.name} onRetry={retry} />
        ))}
      </div>
      <div
        ref={end}
        className="sticky bottom-14 grid gap-2 rounded-b-lg border-border border-t bg-surface p-3 md:bottom-0"
      >
        {actions.length > 0 && !waiting ? (
          <ul aria-label={t("quickReplies")} className="flex flex-wrap gap-1.5">
            {actions.map((action) => (
              <li key={action.value}>
                <Button variant="soft" size="sm" onClick={() => send(action.value)}>
                  {action.label}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <form onSubmit={submit} className="flex gap-2">
          <Input
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t("placeholder")}
            aria-label={t("placeholder")}
            autoComplete="off"
            maxLength={4000}
          />
          <Button type="submit" size="icon" aria-label={t("send")} pending={waiting} disabled={!text.trim()}>
            <SendHorizontal />
          </Button>
        </form>
      </div>
    </Card>
  );
}

type TurnProps = { turn: PlaygroundTurn; agentName: string; onRetry: () => void };

function Turn({ turn: { message, answer, error }, agentName, onRetry }: TurnProps) {
  const t = useTranslations("agents.playground");
  return (
    <div className="grid lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <div className="grid min-w-0 content-start gap-3 p-4">
        <p className="max-w-[85%] justify-self-end whitespace-pre-wrap break-words rounded-xl rounded-br-sm bg-muted px-3.5 py-2">
          {message}
        </p>
        {answer ? (
          <div className="grid gap-1">
            <p className="flex items-center gap-1.5 text-hint text-muted-foreground">
              <Bot aria-hidden className="size-3.5" />
              {agentName}
              {answer.outcome === "reply" ? null : ` · ${t(`outcome.${answer.outcome}`)}`}
            </p>
            <p className="max-w-[85%] justify-self-start whitespace-pre-wrap break-words rounded-xl rounded-bl-sm bg-primary-soft px-3.5 py-2">
              {answer.text || t("silent")}
            </p>
          </div>
        ) : null}
        {error ? <ErrorState error={error} onRetry={onRetry} className="py-4" /> : null}
        {answer || error ? null : (
          <div role="status" aria-label={t("thinking")}>
            <Skeleton className="h-16 w-3/5 rounded-xl" />
          </div>
        )}
      </div>
      <div className="min-w-0 border-border p-4 max-lg:border-t max-lg:border-dashed lg:border-l lg:bg-surface-sunken/40">
        {answer ? <TraceView trace={answer.trace} /> : null}
      </div>
    </div>
  );
}
