"use client";

import { Armchair, BellRing, DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { WalkInView } from "@/lib/walkins/schema";

type Props = {
  person: WalkInView;
  name: string;
  position: number;
  /** Epoch milliseconds. */
  now: number;
  canAct: boolean;
  onCall: () => void;
  onSeat: () => Promise<void>;
  onLeave: () => void;
};

const minutesBetween = (from: string, to: number) =>
  Math.max(0, Math.floor((to - Date.parse(from)) / 60_000));

/** One person in the queue, large enough to be read from the other side of the counter. */
export function QueueRow({ person, name, position, now, canAct, onCall, onSeat, onLeave }: Props) {
  const t = useTranslations("walkins");
  const format = useFormat();
  const [isSeating, setSeating] = useState(false);
  const isCalled = person.status === "called";
  const since = minutesBetween(person.joinedAt, now);
  const label = (action: string) => t("actionFor", { action, name });
  return (
    <li
      className={cn(
        "grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 gap-y-3 px-4 py-4 @lg:grid-cols-[2.75rem_minmax(0,1fr)_auto] @lg:px-5 @3xl:grid-cols-[2.75rem_minmax(0,1fr)_minmax(9rem,auto)_auto] @3xl:items-center",
        isCalled && "bg-live-soft/50",
      )}
    >
      <span
        className={cn(
          "grid size-11 place-items-center rounded-full font-semibold text-lg",
          position === 1 ? "bg-primary text-primary-foreground" : "bg-muted text-muted-foreground",
        )}
      >
        <span aria-hidden>{position}</span>
        <span className="sr-only">{t("position", { n: position })}</span>
      </span>
      <div className="grid min-w-0 gap-0.5">
        <p className="flex min-w-0 items-center gap-2">
          <span className="truncate font-semibold text-lg leading-tight">{name}</span>
          {isCalled ? <Badge tone="live">{t("called")}</Badge> : null}
        </p>
        <p className="text-muted-foreground text-ui">
          {person.services.map((service) => service.name).join(" + ")} · {person.staff?.name ?? t("anybody")}
        </p>
        <p className="text-hint text-muted-foreground">
          {[
            since === 0 ? t("justNow") : t("since", { duration: format.duration(since) }),
            person.quotedMin === null ? null : t("quoted", { duration: format.duration(person.quotedMin) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {person.notes ? <p className="text-ui">{person.notes}</p> : null}
      </div>
      <Estimate person={person} />
      {canAct ? (
        <div className="col-span-2 flex flex-wrap gap-2 @lg:col-span-3 @3xl:col-span-1 @3xl:justify-end">
          <Button
            className="h-11 flex-1 px-4 @3xl:flex-none"
            pending={isSeating}
            aria-label={label(t("seat"))}
            onClick={() => {
              setSeating(true);
              void onSeat().finally(() => setSeating(false));
            }}
          >
            <Armchair aria-hidden />
            {t("seat")}
          </Button>
          <Button
            variant="secondary"
            className="h-11 flex-1 px-4 @3xl:flex-none"
            aria-label={label(t(isCalled ? "callAgain" : "call"))}
            onClick={onCall}
          >
            <BellRing aria-hidden />
            {t("call")}
          </Button>
          <Button
            variant="ghost"
            className="h-11 flex-1 px-4 text-muted-foreground @3xl:flex-none"
            aria-label={label(t("left"))}
            onClick={onLeave}
          >
            <DoorOpen aria-hidden />
            {t("left")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Estimate({ person: { estimate } }: Pick<Props, "person">) {
  const t = useTranslations("walkins");
  const format = useFormat();
  const { timeZone } = useTenant();
  if (!estimate)
    return (
      <p className="col-start-2 grid content-start @lg:col-start-auto @lg:text-right">
        <span className="font-semibold text-problem-fg">{t("noPlace")}</span>
        <span className="text-hint text-muted-foreground">{t("noPlaceHint")}</span>
      </p>
    );
  // The server counts, and is asked every half minute: this screen's clock may be behind the answer.
  const { waitMin: minutes } = estimate;
  const staff = estimate.staff.name;
  return (
    <p className="col-start-2 grid content-start @lg:col-start-auto @lg:text-right">
      <span className={cn("font-semibold text-lg leading-tight", minutes === 0 && "text-done-fg")}>
        {minutes === 0 ? t("now") : t("wait", { duration: format.duration(minutes) })}
      </span>
      <span className="text-hint text-muted-foreground">
        {minutes === 0
          ? t("nowWith", { staff })
          : t("at", { time: format.time(estimate.startsAt, timeZone), staff })}
      </span>
    </p>
  );
}
