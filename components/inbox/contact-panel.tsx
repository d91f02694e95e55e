"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarCheck, Mail, Phone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView } from "@/lib/booking/schema";
import { localDateOf } from "@/lib/i18n/format.shared";
import type { ConversationView } from "@/lib/inbox/schema";
import { useContactName } from "./use-contact-name";

/** The customer beside the conversation: how to reach them and what came of it. */
export function ContactPanel({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.contact");
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  const mayContacts = useMay("contacts.read");
  const { contact, channel, createdAt, tags, rating, ratingComment } = conversation;
  const name = useContactName()(contact);
  return (
    <div className="grid gap-5 p-5">
      <div className="grid justify-items-center gap-2 text-center">
        <Avatar name={name} size="lg" />
        <p className="font-semibold">{name}</p>
        {mayContacts ? (
          <Link
            href={`/t/${slug}/clients/${contact.id}`}
            className="focus-ring rounded-sm text-hint text-primary-text hover:underline"
          >
            {t("openClient")}
          </Link>
        ) : null}
      </div>
      <ul className="grid gap-2">
        <li className="flex items-center gap-2.5">
          <Phone aria-hidden className="size-4 shrink-0 text-muted-foreground" />
          {contact.phone ? (
            <a href={`tel:${contact.phone}`} className="focus-ring truncate rounded-sm hover:underline">
              {contact.phone}
            </a>
          ) : (
            <span className="text-muted-foreground">{t("noPhone")}</span>
          )}
        </li>
        {contact.email ? (
          <li className="flex items-center gap-2.5">
            <Mail aria-hidden className="size-4 shrink-0 text-muted-foreground" />
            <a href={`mailto:${contact.email}`} className="focus-ring truncate rounded-sm hover:underline">
              {contact.email}
            </a>
          </li>
        ) : null}
      </ul>
      <Booked conversation={conversation} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-hint">
        <dt className="text-muted-foreground">{t("channel")}</dt>
        <dd className="truncate text-right">{channel.name}</dd>
        <dt className="text-muted-foreground">{t("began")}</dt>
        <dd className="text-right">{format.dateTime(createdAt, timeZone)}</dd>
        {rating ? (
          <>
            <dt className="text-muted-foreground">{t("rating")}</dt>
            <dd className="text-right">{t("ratingValue", { rating })}</dd>
          </>
        ) : null}
      </dl>
      {ratingComment ? <p className="text-hint text-muted-foreground">“{ratingComment}”</p> : null}
      {tags.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <Badge>{tag}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Booked({ conversation: { id, contact } }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.contact");
  const format = useFormat();
  const api = useApi();
  const client = useQueryClient();
  const may = useMay("appointments.read");
  const { slug, timeZone } = useTenant();
  const queryKey = ["appointments", slug, "conversation", id];
  useLive({ appointment_changed: () => void client.invalidateQueries({ queryKey }) });
  const { data, error } = useQuery({
    queryKey,
    enabled: may,
    queryFn: async ({ signal }) => {
      const query = { contactId: contact.id, limit: 100 };
      const page = await api<{ data: AppointmentView[] }>("/appointments", { query, signal });
      return page.data.filter(({ conversationId }) => conversationId === id);
    },
  });
  if (!may || error) return null;
  return (
    <section className="grid gap-2" aria-label={t("booked")}>
      <h3 className="font-medium text-hint text-muted-foreground">{t("booked")}</h3>
      {data === undefined ? <Skeleton className="h-14" /> : null}
      {data?.length === 0 ? <p className="text-hint text-muted-foreground">{t("nothingBooked")}</p> : null}
      <ul className="grid gap-2">
        {data?.map((appointment) => (
          <li key={appointment.id}>
            <Link
              href={`/t/${slug}/calendar?date=${localDateOf(appointment.startsAt, timeZone)}&appointment=${appointment.id}`}
              className="focus-ring grid gap-1 rounded-lg border border-border bg-surface px-3 py-2.5 transition-colors hover:border-border-strong"
            >
              <span className="flex items-center gap-2 font-medium">
                <CalendarCheck aria-hidden className="size-4 shrink-0 text-primary-text" />
                <span className="truncate">{format.dateTime(appointment.startsAt, timeZone)}</span>
              </span>
              <span className="truncate text-hint text-muted-foreground">
                {appointment.services.map((service) => service.name).join(" + ")} · {appointment.staff.name}
              </span>
              <span className="flex items-center justify-between gap-2">
                <StatusBadge status={appointment.status} />
                <span className="text-hint">
                  {format.money(appointment.totalCents, appointment.currency)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
