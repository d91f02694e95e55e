"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { ServiceView, StaffView } from "@/lib/booking/schema";
import { DetailsTab } from "./details-tab";
import { HoursTab } from "./hours-tab";
import { TimeOffTab } from "./time-off-tab";

export const staffTabs = ["details", "hours", "away"] as const;
export type StaffTab = (typeof staffTabs)[number];

type Props = {
  /** Null adds somebody. */
  person: StaffView | null;
  staff: readonly StaffView[];
  services: readonly ServiceView[];
  tab: StaffTab;
  today: string;
  onTab: (tab: StaffTab) => void;
  onCreated: (person: StaffView) => void;
  onClose: () => void;
};

/** One member of staff: details, hours, absences. */
export function StaffSheet({ person, staff, services, tab, today, onTab, onCreated, onClose }: Props) {
  const t = useTranslations("booking.staff");
  const tForm = useTranslations("common.form");
  const tAction = useTranslations("common.action");
  const [dirtyHours, setDirtyHours] = useState(false);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const leave = (next: () => void) => {
    if (dirtyHours) setLeaving(() => next);
    else next();
  };
  const content = "flex min-h-0 flex-1 flex-col pt-0 data-[state=inactive]:hidden";
  return (
    <>
      <Sheet open onOpenChange={(open) => !open && leave(onClose)}>
        <SheetContent title={person?.name ?? t("newTitle")} className="sm:max-w-xl">
          {person ? (
            <Tabs
              value={tab}
              onValueChange={(next) => leave(() => onTab(next as StaffTab))}
              className="flex min-h-0 flex-1 flex-col"
            >
              <TabsList className="shrink-0 px-5">
                {staffTabs.map((name) => (
                  <TabsTrigger key={name} value={name}>
                    {t(`tab.${name}`)}
                  </TabsTrigger>
                ))}
              </TabsList>
              <TabsContent value="details" className={content}>
                <DetailsTab person={person} model={undefined} services={services} onSaved={onClose} />
              </TabsContent>
              <TabsContent value="hours" className={content}>
                <HoursTab key={person.id} person={person} today={today} onDirty={setDirtyHours} />
              </TabsContent>
              <TabsContent value="away" className={content}>
                <TimeOffTab person={person} today={today} />
              </TabsContent>
            </Tabs>
          ) : (
            <DetailsTab
              person={null}
              model={staff.find((colleague) => colleague.isActive)}
              services={services}
              onSaved={onCreated}
            />
          )}
        </SheetContent>
      </Sheet>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={t("leaveTitle")}
        description={tForm("leave")}
        confirmLabel={t("discard")}
        cancelLabel={tAction("back")}
        destructive
        onConfirm={() => {
          setDirtyHours(false);
          leaving?.();
        }}
      />
    </>
  );
}
