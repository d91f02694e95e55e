"use client";

import { Lock, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import type { ConversationView } from "@/lib/inbox/schema";
import { useTyping } from "./use-typing";

export const composerId = "inbox-composer";

/** The same as the API's limit; its schema would bring the whole validator into the first load. */
const maxLength = 4000;

// What was begun stays when another conversation is looked at in between.
const drafts = new Map<string, { text: string; note: boolean }>();

type Props = { conversation: ConversationView; onSend: (text: string, note: boolean) => void };

/** Where replies and internal notes are written. Enter sends, Shift+Enter makes a line. */
export function Composer({ conversation, onSend }: Props) {
  const t = useTranslations("inbox.composer");
  const mayReply = useMay("conversations.reply");
  const draft = drafts.get(conversation.id);
  const [text, setText] = useState(draft?.text ?? "");
  const [note, setNote] = useState(draft?.note ?? false);
  const { typed, stopped } = useTyping(conversation.id);

  if (!mayReply) {
    return <p className="border-border border-t px-4 py-3 text-muted-foreground">{t("readOnly")}</p>;
  }

  function keep(next: { text: string; note: boolean }) {
    setText(next.text);
    setNote(next.note);
    if (next.text) drafts.set(conversation.id, next);
    else drafts.delete(conversation.id);
  }

  function send(event?: FormEvent) {
    event?.preventDefault();
    const message = text.trim();
    if (!message) return;
    stopped();
    onSend(message, note);
    keep({ text: "", note });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes a character, Enter belongs to it.
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) send(event);
    if (event.key === "Escape") event.currentTarget.blur();
  }

  const takesOver = conversation.owner === "agent" && !note;
  return (
    <form
      onSubmit={send}
      className="shrink-0 border-border border-t bg-background px-3 pt-2 pb-[calc(0.75rem+env(safe-area-inset-bottom))] md:px-6"
    >
      <div className="mx-auto grid max-w-3xl gap-2">
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t("kind")}</legend>
          {([false, true] as const).map((kind) => (
            <button
              key={String(kind)}
              type="button"
              aria-pressed={note === kind}
              onClick={() => keep({ text, note: kind })}
              className={cn(
                "focus-ring inline-flex h-control-sm items-center gap-1.5 rounded-md px-2.5 text-hint text-muted-foreground transition-colors hover:text-foreground",
                note === kind &&
                  (kind ? "bg-live-soft font-medium text-live-fg" : "bg-muted font-medium text-foreground"),
              )}
            >
              {kind ? <Lock aria-hidden className="size-3.5" /> : null}
              {t(kind ? "note" : "reply")}
            </button>
          ))}
        </fieldset>
        <div
          className={cn(
            "flex items-end gap-2 rounded-xl border border-input/60 bg-surface p-1.5 focus-within:border-input",
            note && "border-live/50 bg-live-soft/50",
          )}
        >
          <textarea
            id={composerId}
            rows={1}
            value={text}
            maxLength={maxLength}
            aria-label={t(note ? "noteLabel" : "replyLabel")}
            placeholder={t(note ? "notePlaceholder" : "replyPlaceholder")}
            onChange={(event) => {
              keep({ text: event.target.value, note });
              if (!note) typed();
            }}
            onBlur={stopped}
            onKeyDown={onKeyDown}
            className="field-sizing-content max-h-48 min-h-9 w-full resize-none bg-transparent px-2 py-2 text-field outline-none placeholder:text-subtle"
          />
          <Button
            type="submit"
            size="icon"
            aria-label={t(note ? "saveNote" : "send")}
            disabled={!text.trim()}
          >
            <SendHorizontal />
          </Button>
        </div>
        <p className="flex items-center justify-between gap-3 text-2xs text-muted-foreground">
          <span>{note ? t("noteHint") : takesOver ? t("takesOver") : null}</span>
          <span className="hidden items-center gap-1 md:flex">
            {t.rich("keys", { key: (key) => <Kbd>{key}</Kbd> })}
          </span>
        </p>
      </div>
    </form>
  );
}
