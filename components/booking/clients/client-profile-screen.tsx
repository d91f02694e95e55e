"use client";

import { ArrowLeft, CalendarPlus, Mail, Pencil, Phone, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { ContactConversations } from "@/components/contacts/contact-conversations";
import { PersonData } from "@/components/contacts/person-data";
import { PhoneText } from "@/components/contacts/phone-text";
import { useContact, useContactActions } from "@/components/contacts/use-contacts";
import { toProblem } from "@/components/forms/problem";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import { shopClock } from "@/lib/booking/shop-time.shared";
import type { ContactView } from "@/lib/contacts/schema";
import { ClientGallery } from "../attachments/client-gallery";
import { ClientSeries } from "../series/client-series";
import { useContactAppointments } from "../use-appointments";
import { useBookingLive } from "../use-booking-live";
import { useServices, useStaff } from "../use-catalogue";
import { AppointmentList } from "./appointment-list";
import { ClientHabits } from "./client-habits";
import { historyOf } from "./history";

const ContactSheet = dynamic(() =>
  import("@/components/contacts/contact-sheet").then((module) => module.ContactSheet),
);
const AppointmentDialog = dynamic(() =>
  import("../appointment/appointment-dialog").then((module) => module.AppointmentDialog),
);
const AppointmentSheet = dynamic(() =>
  import("../appointment/appointment-sheet").then((module) => module.AppointmentSheet),
);

/** One client: how to reach them, what to know about them, what was and what is coming. */
export function ClientProfileScreen({ initial }: { initial: { contact: ContactView; now: string } }) {
  const t = useTranslations("contacts.profile");
  const tAction = useTranslations("common.action");
  const format = useFormat();
  const router = useRouter();
  const toast = useToast();
  const { slug, currency, timeZone } = useTenant();
  const mayEdit = useMay("contacts.write");
  const mayBook = useMay("appointments.create");
  const contact = useContact(initial.contact).data;
  const { remove } = useContactActions();
  const appointments = useContactAppointments(contact.id);
  const staff = useStaff();
  const services = useServices();
  const [openId, setOpenId] = useQueryState("appointment", parseAsString);
  const [panel, setPanel] = useState<"edit" | "book" | "delete" | null>(null);
  const [usual, setUsual] = useState<{ staffId: string; serviceIds: string[] } | null>(null);
  useBookingLive();
  const now = Date.parse(initial.now);
  const today = shopClock(timeZone).dateOf(now);
  const history = appointments.data ? historyOf(appointments.data, now) : undefined;
  const name = contact.name ?? contact.phone ?? t("noName");
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        back={
          <Link
            href={`/t/${slug}/clients`}
            className="focus-ring inline-flex items-center gap-1 justify-self-start rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
        title={name}
        description={t("since", { date: format.date(contact.createdAt, timeZone) })}
        actions={
          <>
            {mayEdit ? (
              <>
                <Button
                  variant="danger-ghost"
                  size="icon"
                  aria-label={tAction("delete")}
                  onClick={() => setPanel("delete")}
                >
                  <Trash2 />
                </Button>
                <Button variant="secondary" onClick={() => setPanel("edit")}>
                  <Pencil aria-hidden />
                  {tAction("edit")}
                </Button>
              </>
            ) : null}
            {mayBook ? (
              <Button
                onClick={() => {
                  setUsual(null);
                  setPanel("book");
                }}
              >
                <CalendarPlus aria-hidden />
                {t("book")}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[18rem_1fr]">
        <div className="grid gap-5">
          <section className="grid gap-4 rounded-lg border border-border bg-surface p-4">
            <h2 className="sr-only">{t("details")}</h2>
            <div className="grid gap-2 text-ui">
              {contact.phone ? (
                <a
                  href={`tel:${contact.phone}`}
                  className="focus-ring flex items-center gap-2.5 rounded-sm hover:underline"
                >
                  <Phone aria-hidden className="size-4 text-subtle" />
                  <PhoneText phone={contact.phone} />
                </a>
              ) : null}
              {contact.email ? (
                <a
                  href={`mailto:${contact.email}`}
                  className="focus-ring flex min-w-0 items-center gap-2.5 rounded-sm hover:underline"
                >
                  <Mail aria-hidden className="size-4 shrink-0 text-subtle" />
                  <span className="truncate">{contact.email}</span>
                </a>
              ) : null}
              {contact.phone || contact.email ? null : <p className="text-muted-foreground">{t("noWay")}</p>}
            </div>
            {contact.tags.length > 0 ? (
              <ul className="flex flex-wrap gap-1.5">
                {contact.tags.map((tag) => (
                  <li key={tag}>
                    <Badge>{tag}</Badge>
                  </li>
                ))}
              </ul>
            ) : null}
            <dl className="grid grid-cols-3 gap-2 border-border border-t pt-4 text-center">
              <Fact name={t("visits")} value={history ? format.number(history.visits) : "–"} />
              <Fact name={t("spent")} value={history ? format.money(history.spentCents, currency) : "–"} />
              <Fact name={t("noShows")} value={history ? format.number(history.noShows) : "–"} />
            </dl>
            {contact.notes ? (
              <div className="grid gap-1 border-border border-t pt-4">
                <h3 className="text-hint text-muted-foreground">{t("notes")}</h3>
                <p className="whitespace-pre-wrap break-words text-ui">{contact.notes}</p>
              </div>
            ) : null}
          </section>
          <ClientHabits
            contact={contact}
            onBookUsual={({ staff: person, services: list }) => {
              setUsual({ staffId: person.id, serviceIds: list.map(({ id }) => id) });
              setPanel("book");
            }}
          />
          <ClientSeries upcoming={history?.upcoming} />
          <PersonData contact={contact} name={name} />
        </div>
        <div className="grid gap-5">
          <AppointmentList
            title={t("upcoming")}
            empty={t("noUpcoming")}
            rows={history?.upcoming}
            error={appointments.error}
            onRetry={() => void appointments.refetch()}
            onOpen={(id) => void setOpenId(id)}
          />
          {appointments.error ? null : (
            <AppointmentList
              title={t("past")}
              empty={t("noPast")}
              rows={history?.past}
              error={null}
              onRetry={() => void appointments.refetch()}
              onOpen={(id) => void setOpenId(id)}
            />
          )}
          <ClientGallery contactId={contact.id} />
          <ContactConversations contactId={contact.id} />
        </div>
      </div>
      {panel === "edit" ? (
        <ContactSheet contact={contact} onClose={() => setPanel(null)} onSaved={() => setPanel(null)} />
      ) : null}
      {panel === "book" ? (
        <AppointmentDialog
          prefill={{ date: today, contact: { id: contact.id, name }, ...usual }}
          staff={staff.data ?? []}
          services={services.data ?? []}
          today={today}
          onClose={() => setPanel(null)}
          onDone={() => setPanel(null)}
        />
      ) : null}
      {panel === "delete" ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setPanel(null)}
          title={t("deleteTitle", { name })}
          description={t(appointments.data?.length ? "deleteInUse" : "deleteText")}
          confirmLabel={tAction("delete")}
          destructive
          onConfirm={async () => {
            try {
              await remove(contact);
              router.push(`/t/${slug}/clients`);
            } catch (error) {
              toast.problem(toProblem(error));
            }
          }}
        />
      ) : null}
      {openId ? (
        <AppointmentSheet
          id={openId}
          staff={staff.data ?? []}
          services={services.data ?? []}
          now={now}
          onClose={() => void setOpenId(null)}
        />
      ) : null}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="grid gap-0.5">
      <dt className="order-2 text-2xs text-muted-foreground">{name}</dt>
      <dd className="truncate font-semibold text-ui">{value}</dd>
    </div>
  );
}
