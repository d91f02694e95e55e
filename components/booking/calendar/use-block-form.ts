"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { AppointmentView, StaffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { useAppointments } from "../use-appointments";
import { type BlockDraft, type BlockPrefill, draftOf, spanOfDraft } from "./block-draft";
import { useBlockActions } from "./use-block-actions";

type Options = {
  prefill: BlockPrefill;
  staff: readonly StaffView[];
  clock: ShopClock;
  now: number;
  onDone: () => void;
};

/** The state of blocking time or changing a block, from the first field to the server's answer. */
export function useBlockForm({ prefill, staff, clock, now, onDone }: Options) {
  const t = useTranslations("calendar.block");
  const actions = useBlockActions();
  const { editing } = prefill;
  const [draft, setDraft] = useState<BlockDraft>(() => {
    const active = staff.filter((person) => person.isActive).map((person) => person.id);
    const first = draftOf(prefill, clock, now);
    // A shop of one need not be asked whose time it is.
    return first.staffIds.length === 0 && active.length === 1 ? { ...first, staffIds: active } : first;
  });
  const [touched, setTouched] = useState(false);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const span = useMemo(() => spanOfDraft(draft, clock), [draft, clock]);
  const inIt = useAppointments(
    span ? { from: span.startsAt, to: span.endsAt } : { from: "", to: "" },
    undefined,
    span !== null,
  );
  const visits = span ? visitsWithin(inIt.data ?? [], draft.staffIds, span) : 0;

  async function run(work: () => Promise<void>) {
    setSending(true);
    setFailure(null);
    try {
      await work();
      onDone();
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  }

  async function submit() {
    setTried(true);
    if (sending || !span || draft.staffIds.length === 0) return;
    const time = { ...span, reason: draft.reason.trim() || null };
    const text = visits > 0 ? t("visits", { count: visits }) : null;
    if (!editing) return run(() => actions.create(draft.staffIds, time, text));
    const person = staff.find((known) => known.id === draft.staffIds[0]);
    if (person) await run(() => actions.update(editing, { ...time, staff: person }, text));
  }

  return {
    editing,
    draft,
    set: (change: Partial<BlockDraft>) => {
      setTouched(true);
      setFailure(null);
      setDraft((known) => ({ ...known, ...change }));
    },
    visits,
    errors: {
      staff: tried && draft.staffIds.length === 0 ? t("whoMissing") : undefined,
      order: span ? undefined : t("order"),
    },
    touched,
    sending,
    failure,
    submit,
    remove: () => (editing ? run(() => actions.remove(editing)) : undefined),
  };
}

/** How many visits of some people lie in a stretch of time. */
function visitsWithin(
  appointments: readonly AppointmentView[],
  staffIds: readonly string[],
  span: { startsAt: string; endsAt: string },
): number {
  const [from, to] = [Date.parse(span.startsAt), Date.parse(span.endsAt)];
  return appointments.filter(
    (row) =>
      row.status !== "cancelled" &&
      staffIds.includes(row.staff.id) &&
      Date.parse(row.startsAt) < to &&
      Date.parse(row.endsAt) > from,
  ).length;
}
