"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import { withOwnTerms } from "@/lib/booking/own-terms.shared";
import type { AppointmentView, ServiceView, StaffView } from "@/lib/booking/schema";
import { shopClock, toMinutes } from "@/lib/booking/shop-time.shared";
import { type Alternative, isTimeConflict } from "../alternatives";
import { useRepeat } from "../series/use-repeat";
import { type SeriesPatch, useBookSeries, useSeriesActions } from "../series/use-series";
import { useAppointmentActions } from "../use-appointment-actions";
import type { Client } from "./client-picker";
import type { Prefill } from "./prefill";
import { useAvailability } from "./use-availability";

type Options = {
  prefill: Prefill;
  staff: readonly StaffView[];
  services: readonly ServiceView[];
  onDone: (appointment: AppointmentView) => void;
};

/** The state of booking or changing an appointment, from the first field to the server's answer. */
export function useAppointmentForm({ prefill, staff, services, onDone }: Options) {
  const t = useTranslations("booking.form");
  const api = useApi();
  const toast = useToast();
  const format = useFormat();
  const actions = useAppointmentActions();
  const seriesActions = useSeriesActions();
  const bookSeries = useBookSeries();
  const { timeZone } = useTenant();
  const clock = useMemo(() => shopClock(timeZone), [timeZone]);
  const { editing } = prefill;

  const known = editing?.contact ?? prefill.contact;
  const [client, setClient] = useState<Client | null>(
    known ? { kind: "known", id: known.id, name: known.name ?? editing?.contact.phone ?? "" } : null,
  );
  const [serviceIds, setServiceIds] = useState(
    editing?.services.map((service) => service.id) ?? prefill.serviceIds ?? [],
  );
  const [staffId, setStaffId] = useState(editing?.staff.id ?? prefill.staffId ?? "any");
  const [date, setDateOnly] = useState(prefill.date);
  const [startsAt, setStart] = useState<string | null>(
    editing?.startsAt ?? (prefill.time ? clock.instantOf(prefill.date, toMinutes(prefill.time)) : null),
  );
  // A time from the grid or of the visit itself stands until another one is chosen, also when it is not on offer.
  const [insists, setInsists] = useState(startsAt !== null);
  const [outsideAsked, setOutside] = useState(false);
  const [notes, setNotes] = useState(editing?.notes ?? "");
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [touched, setTouched] = useState(false);
  const lastKey = useRef({ body: "", key: "" });

  const availability = useAvailability({
    serviceIds,
    staffId,
    date,
    ...(editing ? { excludeId: editing.id } : {}),
  });
  const slots = serviceIds.length === 0 ? null : availability.data;
  const offered = slots?.some((slot) => startsAt && Date.parse(slot.startsAt) === Date.parse(startsAt));
  const outside = outsideAsked || (insists && startsAt !== null && Array.isArray(slots) && !offered);

  // Whoever saves before the free times are there keeps the time as it stands; the server judges it.
  const unsure = insists && startsAt !== null && serviceIds.length > 0 && !Array.isArray(slots);

  const slot = slots?.find(({ startsAt: start }) => startsAt && Date.parse(start) === Date.parse(startsAt));
  const repeat = useRepeat({
    ...{ clock, serviceIds, startsAt, outside },
    // Whoever is free at the first visit does all of them.
    staffId: staffId === "any" ? (slot?.staffIds[0] ?? null) : staffId,
  });
  const [askingScope, setAskingScope] = useState(false);

  // With "any" whoever is free does it, at the catalogue's terms until somebody is known.
  const person = staff.find(({ id }) => id === (staffId === "any" ? null : staffId));
  const chosen = serviceIds
    .flatMap((id) => services.find((service) => service.id === id) ?? [])
    .map((service) => withOwnTerms(service, person));
  const missing = {
    client: !client || (client.kind === "new" && !client.name.trim()) ? t("clientMissing") : undefined,
    services: serviceIds.length === 0 ? t("servicesMissing") : undefined,
    // The dates of a series say by themselves whether the first one can be had.
    time:
      startsAt === null || !(outside || unsure || offered || repeat.hasRule) ? t("timeMissing") : undefined,
    repeat: repeat.problem,
  };

  const change =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      setTouched(true);
      setFailure(null);
      set(value);
    };

  function setDate(next: string) {
    // The same time of day on the other date, if it is free there.
    if (startsAt) setStart(clock.instantOf(next, clock.minutesOf(startsAt, date)));
    setInsists(false);
    setDateOnly(next);
  }

  function takeAlternative(slot: Alternative) {
    setFailure(null);
    setDateOnly(clock.dateOf(slot.startsAt));
    setStart(slot.startsAt);
    setOutside(false);
    setInsists(false);
    if (staffId !== "any" && !slot.staffIds.includes(staffId)) setStaffId(slot.staffIds[0] ?? "any");
  }

  function idempotencyKey(body: unknown): string {
    const text = JSON.stringify(body);
    if (lastKey.current.body !== text) lastKey.current = { body: text, key: crypto.randomUUID() };
    return lastKey.current.key;
  }

  async function send(): Promise<AppointmentView> {
    const common = {
      serviceIds,
      startsAt,
      notes: notes.trim() || null,
      allowOutsideHours: outside || unsure,
    };
    if (editing) {
      const { data } = await api<{ data: AppointmentView }>(`/appointments/${editing.id}`, {
        method: "PUT",
        body: {
          ...common,
          staffId: staffId === "any" ? editing.staff.id : staffId,
          version: editing.version,
          ...(client?.kind === "known" && client.id !== editing.contact.id ? { contactId: client.id } : {}),
        },
      });
      return data;
    }
    const who =
      client?.kind === "new"
        ? { contact: { name: client.name.trim(), phone: client.phone || null } }
        : { contactId: client?.id };
    if (repeat.body)
      return bookSeries({ ...repeat.body, ...who, notes: common.notes }, (body) => idempotencyKey(body));
    const body = { ...common, ...who, staffId };
    const { data } = await api<{ data: AppointmentView }>("/appointments", {
      body,
      idempotencyKey: idempotencyKey(body),
    });
    return data;
  }

  async function submit() {
    setTried(true);
    if (sending || Object.values(missing).some(Boolean)) return;
    // Another client is a matter of this visit alone.
    const isSameClient = client?.kind === "known" && client.id === editing?.contact.id;
    if (editing?.series && isSameClient) setAskingScope(true);
    else await sendNow();
  }

  /** What is different from the visit as it was; the rest of a series keeps what nobody touched. */
  function patchOf(visit: AppointmentView): SeriesPatch {
    const before = visit.services.map((service) => service.id);
    return {
      allowOutsideHours: true,
      ...(startsAt && Date.parse(startsAt) !== Date.parse(visit.startsAt) ? { startsAt } : {}),
      ...(staffId !== visit.staff.id && staffId !== "any" ? { staffId } : {}),
      ...(serviceIds.join() === before.join() ? {} : { serviceIds }),
      ...(notes.trim() === (visit.notes ?? "") ? {} : { notes: notes.trim() || null }),
    };
  }

  async function sendMany(scope: "following" | "all", skipConflicts: boolean) {
    if (!editing) return;
    await seriesActions.change(editing, { scope, skipConflicts, patch: patchOf(editing) });
    onDone(editing);
  }

  async function sendNow() {
    setAskingScope(false);
    setSending(true);
    setFailure(null);
    try {
      const appointment = await send();
      actions.show(appointment);
      await actions.refresh();
      if (!repeat.body)
        toast.success(
          t(editing ? "saved" : "booked", {
            client: appointment.contact.name ?? "",
            when: `${format.relativeDay(appointment.startsAt, Date.now(), timeZone)} ${format.time(appointment.startsAt, timeZone)}`,
            staff: appointment.staff.name,
          }),
        );
      onDone(appointment);
    } catch (error) {
      setFailure(error);
      if (isTimeConflict(error) || toProblem(error).status === 409) void actions.refresh();
    } finally {
      setSending(false);
    }
  }

  return {
    clock,
    editing,
    client,
    setClient: change(setClient),
    serviceIds,
    setServiceIds: change(setServiceIds),
    staffId,
    setStaffId: change(setStaffId),
    date,
    setDate: change(setDate),
    startsAt,
    setStart: change((next: string) => {
      setStart(next);
      setInsists(false);
    }),
    outside,
    setOutside: change((on: boolean) => {
      setOutside(on);
      setInsists(false);
    }),
    notes,
    setNotes: change(setNotes),
    slots,
    availability,
    errors: tried ? missing : { client: undefined, services: undefined, time: undefined, repeat: undefined },
    repeat: {
      ...repeat,
      set: change(repeat.set),
      decide: (...args: Parameters<typeof repeat.decide>) => change(() => repeat.decide(...args))(null),
    },
    /** Set while somebody is asked how far a change of a series reaches. */
    scope: askingScope ? { sendNow, sendMany, stop: () => setAskingScope(false) } : null,
    totalCents: chosen.reduce((sum, service) => sum + service.priceCents, 0),
    totalMin: chosen.reduce((sum, service) => sum + service.durationMin, 0),
    /** The one person chosen; nobody while whoever is free may do it. */
    person,
    touched,
    sending,
    failure,
    takeAlternative,
    submit,
  };
}
