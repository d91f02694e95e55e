"use client";

import { Plus, UsersRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import type { ServiceView, StaffView } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { DeleteOrDeactivate } from "../delete-or-deactivate";
import { useServices, useStaff, useTimeOff } from "../use-catalogue";
import { StaffRow } from "./staff-row";
import { TimeOffRequests } from "./time-off-requests";
import { useStaffActions } from "./use-staff-actions";

const StaffSheet = dynamic(() => import("./staff-sheet").then((module) => module.StaffSheet));

// The sheet's own list would bring the sheet into the first load.
const tabs = ["details", "hours", "away"] as const;

type Initial = { services: ServiceView[]; staff: StaffView[]; now: string };

/** The people of the shop and when they work. */
export function StaffScreen({ initial }: { initial: Initial }) {
  const t = useTranslations("booking.staff");
  const mayEdit = useMay("staff.write");
  const { timeZone } = useTenant();
  const staff = useStaff(initial.staff);
  const services = useServices(initial.services);
  const actions = useStaffActions();
  const [url, setUrl] = useQueryStates({
    person: parseAsString,
    tab: parseAsStringLiteral(tabs).withDefault("details"),
  });
  const [deleting, setDeleting] = useState<StaffView | null>(null);
  const people = staff.data ?? [];
  const timeOff = useTimeOff(people.filter((person) => person.isActive).map((person) => person.id));
  const clock = shopClock(timeZone);
  const today = clock.dateOf(initial.now);
  const open = url.person === "new" ? null : people.find((person) => person.id === url.person);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={
          mayEdit ? (
            <Button onClick={() => void setUrl({ person: "new", tab: "details" })}>
              <Plus aria-hidden />
              {t("new")}
            </Button>
          ) : null
        }
      />
      <TimeOffRequests today={today} />
      <div className="overflow-hidden rounded-lg border border-border bg-surface">
        {staff.error && !staff.data ? (
          <ErrorState error={staff.error} onRetry={() => void staff.refetch()} retrying={staff.isFetching} />
        ) : people.length === 0 ? (
          <EmptyState
            icon={UsersRound}
            title={t("emptyTitle")}
            description={t("emptyText")}
            action={
              mayEdit ? (
                <Button onClick={() => void setUrl({ person: "new", tab: "details" })}>{t("new")}</Button>
              ) : null
            }
          />
        ) : (
          <ul className="divide-y divide-border">
            {[...people]
              .sort((a, b) => Number(b.isActive) - Number(a.isActive))
              .map((person) => (
                <StaffRow
                  key={person.id}
                  person={person}
                  today={today}
                  clock={clock}
                  timeOff={timeOff}
                  mayEdit={mayEdit}
                  onOpen={(tab) => void setUrl({ person: person.id, tab })}
                  onActive={(isActive) => void actions.setActive(person, isActive)}
                  onDelete={() => setDeleting(person)}
                />
              ))}
          </ul>
        )}
      </div>
      {mayEdit && (url.person === "new" || open) ? (
        <StaffSheet
          person={open ?? null}
          staff={people}
          services={services.data ?? []}
          tab={url.tab}
          today={today}
          onTab={(tab) => void setUrl({ tab })}
          onCreated={(person) => void setUrl({ person: person.id, tab: "hours" })}
          onClose={() => void setUrl({ person: null, tab: null })}
        />
      ) : null}
      {deleting ? (
        <DeleteOrDeactivate
          name={deleting.name}
          text={t("deleteText")}
          inUseText={t("inUseText")}
          isActive={deleting.isActive}
          onDelete={() => actions.remove(deleting)}
          onDeactivate={() => actions.setActive(deleting, false)}
          onClose={() => setDeleting(null)}
        />
      ) : null}
    </>
  );
}
