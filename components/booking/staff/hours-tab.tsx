"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLeaveGuard } from "@/components/forms/use-leave-guard";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { Hours, StaffView } from "@/lib/booking/schema";
import { BreaksEditor } from "./breaks-editor";
import { type Break, breaksOf, isValid, type Range, type Week, weekOf } from "./hours-model";
import { HoursSummary } from "./hours-summary";
import { OverridesEditor } from "./overrides-editor";
import { useStaffActions } from "./use-staff-actions";
import { WeekEditor } from "./week-editor";

type Draft = { weekly: Week; breaks: Break[]; overrides: Record<string, Range[]> };

const draftOf = (hours: Hours): Draft => ({
  weekly: hours.weekly as Week,
  breaks: breaksOf((hours.breaks ?? {}) as Week),
  overrides: (hours.overrides ?? {}) as Record<string, Range[]>,
});

const hoursOf = (draft: Draft): Hours => ({
  weekly: draft.weekly,
  breaks: weekOf(draft.breaks),
  overrides: draft.overrides,
});

type Props = { person: StaffView; today: string; onDirty: (dirty: boolean) => void };

/** When somebody works: the usual week, breaks in it, and the dates that differ. */
export function HoursTab({ person, today, onDirty }: Props) {
  const t = useTranslations("booking.hours");
  const tForm = useTranslations("common.form");
  const toast = useToast();
  const { saveHours } = useStaffActions();
  const [draft, setDraft] = useState(() => draftOf(person.hours));
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);
  useLeaveGuard(dirty, tForm("leave"));

  function change(part: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...part }));
    setDirty(true);
    onDirty(true);
  }

  async function save() {
    setSaving(true);
    try {
      await saveHours(person, hoursOf(draft), (hours) => setDraft(draftOf(hours)));
      setDirty(false);
      onDirty(false);
    } catch (error) {
      toast.problem(error);
    } finally {
      setSaving(false);
    }
  }

  return (
    <>
      <DialogBody className="grid content-start gap-6">
        <section className="grid gap-2">
          <h3 className="font-medium text-ui">{t("week")}</h3>
          <HoursSummary week={draft.weekly} breaks={draft.breaks} />
          <WeekEditor week={draft.weekly} onChange={(weekly) => change({ weekly })} />
        </section>
        <section className="grid gap-2">
          <div>
            <h3 className="font-medium text-ui">{t("breaks")}</h3>
            <p className="text-hint text-muted-foreground">{t("breaksHint")}</p>
          </div>
          <BreaksEditor breaks={draft.breaks} onChange={(breaks) => change({ breaks })} />
        </section>
        <section className="grid gap-2">
          <div>
            <h3 className="font-medium text-ui">{t("special")}</h3>
            <p className="text-hint text-muted-foreground">{t("specialHint")}</p>
          </div>
          <OverridesEditor
            overrides={draft.overrides}
            today={today}
            onChange={(overrides) => change({ overrides })}
          />
        </section>
      </DialogBody>
      <DialogFooter>
        <Button
          className="max-sm:w-full"
          pending={saving}
          disabled={!dirty || !isValid(draft)}
          onClick={() => void save()}
        >
          {t("save")}
        </Button>
      </DialogFooter>
    </>
  );
}
