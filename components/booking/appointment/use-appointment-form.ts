"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView, ServiceView } from "@/lib/booking/schema";
import { shopClock, toMinutes } from "@/lib/booking/shop-time.shared";
import { type Alternative, isTimeConflict } from "../alternatives";
import { useAppointmentActions } from "../use-appointment-actions";
import type { Client } from "./client-picker";
import type { Prefill } from "./prefill";
import { useAvailability } from "./use-availability";

type Options = {
  prefill: Prefill;
  services: readonly ServiceView[];
  onDone: (appointment: AppointmentView) => void;
};

/** The state of booking or changing an appointment, from the first field to the server's answer. */
export function useAppointmentForm({ prefill, services, onDone }: Options) {
  const t = useTranslations("booking.form");
  const api = useApi();
  const toast = useToast();
  const format = useFormat();
  const actions = useAppointmentActions();
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

  const chosen = serviceIds.flatMap((id) => services.find((service) => service.id === id) ?? []);
  const missing = {
    client: !client || (client.kind === "new" && !client.name.trim()) ? t("clientMissing") : undefined,
    services: serviceIds.length === 0 ? t("servicesMissing") : undefined,
    time: startsAt === null || !(outside || offered) ? t("timeMissing") : undefined,
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
    const common = { serviceIds, startsAt, notes: notes.trim() || null, allowOutsideHours: outside };
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
    const body = { ...common, ...who, staffId };
    const { data } = await api<{ data: AppointmentView }>("/appointments", {
      body,
      idempotencyKey: idempotencyKey(body),
    });
    return data;
  }

  async function submit() {
    setTried(true);
    if (sending || missing.client || missing.services || missing.time) return;
    setSending(true);
    setFailure(null);
    try {
      const appointment = await send();
      actions.show(appointment);
      await actions.refresh();
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
    errors: tried ? missing : { client: undefined, services: undefined, time: undefined },
    totalCents: chosen.reduce((sum, service) => sum + service.priceCents, 0),
    totalMin: chosen.reduce((sum, service) => sum + service.durationMin, 0),
    touched,
    sending,
    failure,
    takeAlternative,
    submit,
  };
}
