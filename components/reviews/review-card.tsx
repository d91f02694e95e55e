"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Textarea } from "@/components/ui/textarea";
import { useFormat } from "@/components/ui/use-format";
import type { DecideReview, ReviewView } from "@/lib/reviews/schema";

const tones = { pending: "live", published: "done", hidden: "ended" } as const;

type Props = { review: ReviewView; onDecide: (decision: DecideReview) => Promise<boolean> };

/** One review with what the shop can do about it. */
export function ReviewCard({ review, onDecide }: Props) {
  const t = useTranslations("reviews");
  const format = useFormat();
  const { timeZone } = useTenant();
  const [isReplying, setIsReplying] = useState(false);
  const { rating, status, reply } = review;
  return (
    <Card>
      <CardBody className="grid gap-3">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <div className="grid gap-0.5">
            <p className="flex flex-wrap items-center gap-2 font-medium text-ui">
              <span role="img" aria-label={t("stars", { rating })} className="inline-flex">
                {[1, 2, 3, 4, 5].map((value) => (
                  <Star
                    key={value}
                    aria-hidden
                    className={cn("size-4 text-live-fg", value <= rating && "fill-current")}
                  />
                ))}
              </span>
              {review.contact.name ?? t("somebody")}
            </p>
            <p className="text-hint text-muted-foreground">
              {t("of", {
                staff: review.staff.name,
                date: format.dateTime(review.appointment.startsAt, timeZone),
              })}
            </p>
          </div>
          <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
        </div>
        {review.text ? <p className="whitespace-pre-line break-words">{review.text}</p> : null}
        {reply && !isReplying ? (
          <p className="whitespace-pre-line break-words rounded-md bg-muted p-3 text-ui">
            <span className="font-medium">{t("yourReply")} </span>
            {reply}
          </p>
        ) : null}
        {isReplying ? (
          <ReplyForm initial={reply ?? ""} onDecide={onDecide} onClose={() => setIsReplying(false)} />
        ) : (
          <div className="flex flex-wrap gap-2">
            {status === "published" ? null : (
              <Button size="sm" onClick={() => void onDecide({ status: "published" })}>
                {t("publish")}
              </Button>
            )}
            {status === "hidden" ? null : (
              <Button size="sm" variant="secondary" onClick={() => void onDecide({ status: "hidden" })}>
                {t("hide")}
              </Button>
            )}
            <Button size="sm" variant="ghost" onClick={() => setIsReplying(true)}>
              {reply ? t("changeReply") : t("reply")}
            </Button>
          </div>
        )}
      </CardBody>
    </Card>
  );
}

type ReplyProps = Pick<Props, "onDecide"> & { initial: string; onClose: () => void };

function ReplyForm({ initial, onDecide, onClose }: ReplyProps) {
  const t = useTranslations("reviews");
  const id = useId();
  const [text, setText] = useState(initial);
  return (
    <form
      className="grid gap-2"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onDecide({ reply: text.trim() || null })) onClose();
      }}
    >
      <label htmlFor={id} className="font-medium text-ui">
        {t("replyLabel")}
      </label>
      <Textarea
        id={id}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex gap-2">
        <Button size="sm" type="submit">
          {t("saveReply")}
        </Button>
        <Button size="sm" variant="ghost" type="button" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
