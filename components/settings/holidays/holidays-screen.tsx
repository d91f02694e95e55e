"use client";

import { ArrowLeft, CalendarOff, CalendarPlus, ListChecks, Trash2, TriangleAlert } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  type AddedHoliday,
  useHolidayActions,
  useHolidays,
  useRefreshHolidays,
} from "@/components/booking/use-holidays";
import { useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { HolidayView } from "@/lib/booking/schema";

const AddHolidayDialog = dynamic(() =>
  import("./add-holiday-dialog").then((module) => module.AddHolidayDialog),
);
const PresetsDialog = dynamic(() => import("./presets-dialog").then((module) => module.PresetsDialog));

/** The days on which the whole shop is closed or works other hours. */
export function HolidaysScreen({ initial, today }: { initial: HolidayView[]; today: string }) {
  const t = useTranslations("holidays");
  const { slug } = useTenant();
  const toast = useToast();
  const { data: holidays = [] } = useHolidays(initial);
  const { add, remove } = useHolidayActions();
  const refresh = useRefreshHolidays();
  useLive({ time_off_changed: refresh });
  const [dialog, setDialog] = useState<"one" | "presets" | null>(null);
  const [standing, setStanding] = useState<AddedHoliday[]>([]);
  const added = (list: AddedHoliday[]) => {
    setDialog(null);
    setStanding(list.filter(({ visits }) => visits > 0));
    toast.success(t("added", { count: list.length }));
  };
  const actions = (
    <>
      <Button variant="secondary" onClick={() => setDialog("presets")}>
        <ListChecks aria-hidden />
        {t("presets")}
      </Button>
      <Button onClick={() => setDialog("one")}>
        <CalendarPlus aria-hidden />
        {t("add")}
      </Button>
    </>
  );
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader
        className="mb-0"
        title={t("title")}
        description={t("description")}
        back={
          <Link
            href={`/t/${slug}/settings`}
            className="focus-ring inline-flex w-fit items-center gap-1 rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
        actions={holidays.length > 0 ? actions : null}
      />
      <div aria-live="polite">
        {standing.length > 0 ? <Standing holidays={standing} slug={slug} /> : null}
      </div>
      {holidays.length === 0 ? (
        <EmptyState
          icon={CalendarOff}
          title={t("emptyTitle")}
          description={t("emptyText")}
          action={<div className="flex flex-wrap justify-center gap-2">{actions}</div>}
        />
      ) : (
        <Card>
          <ul className="divide-y divide-border">
            {holidays.map((holiday) => (
              <HolidayRow
                key={holiday.id}
                holiday={holiday}
                onRemove={async () => {
                  const { date, name, ranges } = holiday;
                  try {
                    await remove(holiday);
                    toast.undo(
                      t("removed", { name }),
                      async () => void (await add([{ date, name, ranges }])),
                    );
                  } catch (error) {
                    toast.problem(error);
                  }
                }}
              />
            ))}
          </ul>
        </Card>
      )}
      {dialog === "one" ? (
        <AddHolidayDialog today={today} onAdded={added} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === "presets" ? (
        <PresetsDialog today={today} onAdded={added} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  );
}

function HolidayRow({ holiday, onRemove }: { holiday: HolidayView; onRemove: () => void }) {
  const t = useTranslations("holidays");
  const format = useFormat();
  const { date, name, ranges } = holiday;
  const hours = ranges.map(([from, to]) => `${format.localTime(from)}–${format.localTime(to)}`).join(", ");
  return (
    <li className="flex items-center gap-4 px-5 py-3">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="truncate font-medium text-ui">{name}</p>
        <p className="text-hint text-muted-foreground first-letter:uppercase">
          {format.localDate(date, "long")} {date.slice(0, 4)}
        </p>
      </div>
      <p className="text-right text-ui">{hours || t("closed")}</p>
      <Button
        variant="danger-ghost"
        size="icon"
        aria-label={t("remove", { name, date: format.localDate(date) })}
        onClick={onRemove}
      >
        <Trash2 />
      </Button>
    </li>
  );
}

/** Visits that stand on a day that was just closed: people move them, nothing does so by itself. */
function Standing({ holidays, slug }: { holidays: readonly AddedHoliday[]; slug: string }) {
  const t = useTranslations("holidays");
  const format = useFormat();
  return (
    <div className="flex gap-2.5 rounded-lg border border-live/40 bg-live-soft px-4 py-3 text-live-fg text-ui">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="grid gap-1">
        <p>{t("standing")}</p>
        <ul>
          {holidays.map(({ id, date, visits }) => (
            <li key={id}>
              <Link
                className="focus-ring rounded-sm underline"
                href={`/t/${slug}/calendar?view=day&date=${date}`}
              >
                {t("standingOn", { count: visits, date: format.localDate(date, "long") })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
