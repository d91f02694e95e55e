"use client";

import { CalendarPlus, Check, TriangleAlert, X } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { useToast } from "@/components/ui/toast";
import { shopClock } from "@/lib/booking/shop-time.shared";
import type { TimeOffRequest } from "@/lib/booking/time-off-requests.shared";
import { useTimeOffRequestActions, useTimeOffRequests } from "./use-time-off-requests";
import { useWhenText } from "./use-when-text";

const TimeOffForm = dynamic(() => import("./time-off-form").then((module) => module.TimeOffForm));

const tones: Record<TimeOffRequest["status"], BadgeTone> = {
  requested: "live",
  approved: "done",
  declined: "neutral",
};

/** Time off that waits for a decision, and for those who do not decide what they asked for themselves. */
export function TimeOffRequests({ today }: { today: string }) {
  const t = useTranslations("timeOff");
  const decides = useMay("staff.write");
  const { data: requests = [] } = useTimeOffRequests();
  const { refresh, ask } = useTimeOffRequestActions();
  useLive({ time_off_changed: refresh });
  const [asking, setAsking] = useState(false);
  const shown = decides ? requests.filter(({ status }) => status === "requested") : requests;
  if (decides && shown.length === 0) return null;
  return (
    <Card className="mb-5">
      <CardHeader
        title={t(decides ? "waiting" : "mine")}
        description={t(decides ? "waitingText" : "mineText")}
        actions={
          decides ? null : (
            <Button variant="secondary" onClick={() => setAsking(true)}>
              <CalendarPlus aria-hidden />
              {t("ask")}
            </Button>
          )
        }
      />
      {shown.length === 0 ? (
        <p className="px-5 py-4 text-muted-foreground text-ui">{t("empty")}</p>
      ) : (
        <ul className="mt-3 divide-y divide-border border-border border-t">
          {shown.map((request) => (
            <RequestRow key={request.id} request={request} decides={decides} />
          ))}
        </ul>
      )}
      {asking ? (
        <Dialog open onOpenChange={(open) => !open && setAsking(false)}>
          <DialogContent title={t("ask")} description={t("askText")}>
            <DialogBody>
              <TimeOffForm
                title={t("when")}
                submitLabel={t("send")}
                today={today}
                onSubmit={async (input) => {
                  await ask(input);
                  setAsking(false);
                }}
              />
            </DialogBody>
          </DialogContent>
        </Dialog>
      ) : null}
    </Card>
  );
}

function RequestRow({ request, decides }: { request: TimeOffRequest; decides: boolean }) {
  const t = useTranslations("timeOff");
  const toast = useToast();
  const whenText = useWhenText();
  const { slug, timeZone } = useTenant();
  const { decide, withdraw } = useTimeOffRequestActions();
  const [declining, setDeclining] = useState(false);
  const [pending, setPending] = useState(false);
  const { staff, status, reason, decisionNote, visits, isOwn, startsAt } = request;
  const attempt = async (work: Promise<unknown>, done: string) => {
    setPending(true);
    try {
      await work;
      toast.success(done);
    } catch (error) {
      toast.problem(error);
    }
    setPending(false);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3 text-ui">
      <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
        <p className="font-medium">{decides ? `${staff.name}: ${whenText(request)}` : whenText(request)}</p>
        {reason ? <p className="text-muted-foreground">{reason}</p> : null}
        {decisionNote ? <p className="text-muted-foreground">{t("note", { note: decisionNote })}</p> : null}
        {decides && visits > 0 ? (
          <Link
            href={`/t/${slug}/calendar?view=day&date=${shopClock(timeZone).dateOf(startsAt)}&staff=${staff.id}`}
            className="focus-ring inline-flex w-fit items-center gap-1.5 rounded-sm text-live-fg underline"
          >
            <TriangleAlert aria-hidden className="size-3.5" />
            {t("visits", { count: visits })}
          </Link>
        ) : null}
      </div>
      {decides ? (
        <div className="flex gap-2">
          <Button variant="ghost" size="sm" disabled={pending} onClick={() => setDeclining(true)}>
            <X aria-hidden />
            {t("decline")}
          </Button>
          <Button
            variant="secondary"
            size="sm"
            pending={pending}
            onClick={() => void attempt(decide(request, "approve", null), t("approvedDone"))}
          >
            <Check aria-hidden />
            {t("approve")}
          </Button>
        </div>
      ) : (
        <div className="flex items-center gap-2">
          <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
          {isOwn && status === "requested" ? (
            <Button
              variant="ghost"
              size="sm"
              pending={pending}
              onClick={() => void attempt(withdraw(request), t("withdrawn"))}
            >
              {t("withdraw")}
            </Button>
          ) : null}
        </div>
      )}
      {declining ? (
        <DeclineDialog
          name={staff.name}
          onClose={() => setDeclining(false)}
          onDecline={(note) => attempt(decide(request, "decline", note), t("declinedDone"))}
        />
      ) : null}
    </li>
  );
}

type DeclineProps = { name: string; onClose: () => void; onDecline: (note: string | null) => Promise<void> };

function DeclineDialog({ name, onClose, onDecline }: DeclineProps) {
  const t = useTranslations("timeOff");
  const id = useId();
  const [note, setNote] = useState("");
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("declineTitle", { name })}
      description={t("declineText")}
      confirmLabel={t("decline")}
      destructive
      onConfirm={() => onDecline(note.trim() || null)}
    >
      <div className="grid gap-1.5">
        <Label htmlFor={id}>{t("why")}</Label>
        <Input id={id} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
      </div>
    </ConfirmDialog>
  );
}
