"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { StaffView, TimeOffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { isTimeConflict } from "../alternatives";
import { type SeriesPatch, useSeriesActions } from "../series/use-series";
import { type Move, useAppointmentActions } from "../use-appointment-actions";
import type { Column, Entry } from "./columns";
import type { Placement } from "./keyboard-moves";
import { isAway } from "./placement-state";
import { isInWorkingTime } from "./working-time";

// Most drops need neither.
const ConfirmDialog = dynamic(() =>
  import("@/components/ui/alert-dialog").then((module) => module.ConfirmDialog),
);
const ConflictDialog = dynamic(() => import("./conflict-dialog").then((module) => module.ConflictDialog));
const ScopeDialog = dynamic(() => import("../series/scope-dialog").then((module) => module.ScopeDialog));

type Options = {
  columns: readonly Column[];
  clock: ShopClock;
  staff: readonly StaffView[];
  timeOff: readonly TimeOffView[];
};
type Asked = { entry: Entry; move: Move };

/**
 * What happens when an appointment is let go somewhere else: it moves at once; outside working time and
 * over a block it asks first; a taken time puts it back and offers free ones.
 */
export function useDrop({ columns, clock, staff, timeOff }: Options) {
  const t = useTranslations("booking.conflict");
  const tDrop = useTranslations("calendar.drop");
  const toast = useToast();
  const actions = useAppointmentActions();
  const series = useSeriesActions();
  const [scoping, setScoping] = useState<Asked | null>(null);
  const [outside, setOutside] = useState<(Asked & { away: boolean }) | null>(null);
  const [refused, setRefused] = useState<(Asked & { error: unknown }) | null>(null);

  function carryOut(asked: Asked) {
    if (asked.entry.appointment.series) setScoping(asked);
    else void moveOne(asked);
  }

  async function moveOne(asked: Asked) {
    try {
      await actions.move(asked.entry.appointment, asked.move);
    } catch (error) {
      if (isTimeConflict(error)) setRefused({ ...asked, error });
      else toast.problem(error);
    }
  }

  function onDrop(entry: Entry, placement: Placement) {
    const column = columns[placement.column];
    if (!column) return;
    const { appointment } = entry;
    const person = column.staff ?? staff.find((known) => known.id === appointment.staff.id);
    const moved = placement.start !== entry.start || placement.column !== entry.column;
    const length = placement.end - placement.start;
    const resized = length !== entry.end - entry.start;
    const asked: Asked = {
      entry,
      move: {
        // A resize keeps the very instant, which on a day of two three-o'clocks the wall time does not name.
        startsAt: moved ? clock.instantOf(column.date, placement.start) : appointment.startsAt,
        staff: person ? { id: person.id, name: person.name } : appointment.staff,
        ...(resized ? { durationMin: length } : {}),
      },
    };
    const away = person !== undefined && isAway(person.id, column.date, placement, { timeOff, clock });
    if (away) setOutside({ ...asked, away });
    else if (person && !isInWorkingTime(person, column.date, placement)) setOutside({ ...asked, away });
    else carryOut(asked);
  }

  const dialog = (
    <>
      {outside ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setOutside(null)}
          title={
            outside.away
              ? tDrop("blockedTitle", { staff: outside.move.staff.name })
              : t("outsideTitle", { staff: outside.move.staff.name })
          }
          description={
            outside.away ? tDrop("blockedText", { staff: outside.move.staff.name }) : t("outsideText")
          }
          confirmLabel={outside.away ? tDrop("anyway") : t("outsideConfirm")}
          onConfirm={() => carryOut(outside)}
        />
      ) : null}
      {scoping ? (
        <ScopeDialog
          kind="move"
          onClose={() => setScoping(null)}
          onThis={() => {
            setScoping(null);
            void moveOne(scoping);
          }}
          onMany={(scope, skipConflicts) =>
            series.change(scoping.entry.appointment, { scope, skipConflicts, patch: patchOf(scoping) })
          }
        />
      ) : null}
      {refused ? (
        <ConflictDialog
          error={refused.error}
          staff={staff}
          onClose={() => setRefused(null)}
          onPick={({ startsAt, staffIds }) => {
            const wanted = refused.move.staff;
            const person = staffIds.includes(wanted.id)
              ? wanted
              : staff.find((known) => known.id === staffIds[0]);
            setRefused(null);
            void moveOne({ ...refused, move: { ...refused.move, startsAt, staff: person ?? wanted } });
          }}
        />
      ) : null}
    </>
  );
  return { onDrop, dialog };
}

/** What a drop asks of the other visits of a series: only what is different, so that the rest of them stays. */
function patchOf({ entry: { appointment }, move }: Asked): SeriesPatch {
  return {
    allowOutsideHours: true,
    ...(move.startsAt === appointment.startsAt ? {} : { startsAt: move.startsAt }),
    ...(move.staff.id === appointment.staff.id ? {} : { staffId: move.staff.id }),
    ...(move.durationMin === undefined ? {} : { durationMin: move.durationMin }),
  };
}
