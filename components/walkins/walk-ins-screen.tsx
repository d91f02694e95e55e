"use client";

import { Armchair, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNow } from "@/components/booking/calendar/use-now";
import { useServices, useStaff } from "@/components/booking/use-catalogue";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useToast } from "@/components/ui/toast";
import type { ServiceView, StaffView } from "@/lib/booking/schema";
import type { QueueView, WalkInView } from "@/lib/walkins/schema";
import { AddSheet } from "./add-sheet";
import { ChairStrip } from "./chair-strip";
import { ChooseChair } from "./choose-chair";
import { QueueRow } from "./queue-row";
import { TodaySoFar } from "./today-so-far";
import { useQueue, useQueueActions } from "./use-queue";

type Props = {
  initial: { queue: QueueView; services: ServiceView[]; staff: StaffView[] };
  now: string;
  isEnabled: boolean;
};

/** The queue at the door, for the tablet at the counter and the phone in the pocket. */
export function WalkInsScreen({ initial, now: firstNow, isEnabled }: Props) {
  const t = useTranslations("walkins");
  const { slug } = useTenant();
  const mayAdd = useMay("appointments.create");
  const mayAct = useMay("appointments.update") && mayAdd;
  const mayConfigure = useMay("tenant.update");
  const now = useNow(firstNow);
  const toast = useToast();
  const { data: queue } = useQueue(initial.queue);
  const { data: services = initial.services } = useServices(initial.services);
  const { data: staff = initial.staff } = useStaff(initial.staff);
  const actions = useQueueActions();
  const [isAdding, setAdding] = useState(false);
  const [choosing, setChoosing] = useState<WalkInView | null>(null);
  const { nameOf } = actions;

  const seat = async (person: WalkInView) => {
    if (!(await actions.seat(person))) setChoosing(person);
  };
  const addButton =
    mayAdd && isEnabled ? (
      <Button size="lg" onClick={() => setAdding(true)}>
        <Plus aria-hidden />
        {t("add")}
      </Button>
    ) : null;
  const isOff = !isEnabled && queue.waiting.length === 0 && queue.done.length === 0;
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader title={t("title")} description={t("about")} actions={isOff ? null : addButton} />
      {isOff ? (
        <EmptyState
          icon={Armchair}
          title={t("offTitle")}
          description={t("offText")}
          action={
            mayConfigure ? (
              <Button variant="secondary" asChild>
                <Link href={`/t/${slug}/settings`}>{t("offAction")}</Link>
              </Button>
            ) : null
          }
        />
      ) : (
        <>
          <ChairStrip chairs={queue.chairs} now={now} />
          <section
            aria-label={t("waitingTitle")}
            className="@container overflow-hidden rounded-lg border border-border bg-surface"
          >
            {queue.waiting.length === 0 ? (
              <EmptyState icon={Armchair} title={t("emptyTitle")} description={t("emptyText")} />
            ) : (
              <ol className="divide-y divide-border">
                {queue.waiting.map((person, index) => (
                  <QueueRow
                    key={person.id}
                    person={person}
                    name={nameOf(person)}
                    position={index + 1}
                    now={now}
                    canAct={mayAct}
                    onCall={() => void actions.call(person)}
                    onSeat={() => seat(person)}
                    onLeave={() => void actions.leave(person)}
                  />
                ))}
              </ol>
            )}
          </section>
          <TodaySoFar
            queue={queue}
            canAct={mayAct}
            nameOf={nameOf}
            onPutBack={(person) => void actions.putBack(person)}
          />
        </>
      )}
      {isAdding ? (
        <AddSheet
          services={services.filter((service) => service.isActive)}
          staff={staff.filter((person) => person.isActive)}
          join={actions.join}
          onAdded={(person) => {
            setAdding(false);
            toast.success(t("form.added", { name: nameOf(person) }));
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {choosing ? (
        <ChooseChair
          person={choosing}
          name={nameOf(choosing)}
          chairs={queue.chairs}
          staff={staff}
          onSeat={(chair) => actions.seat(choosing, chair)}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </div>
  );
}
