"use client";

import { Repeat2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AppointmentView } from "@/lib/booking/schema";

type Props = { series: AppointmentView["series"] };

/** A sign in the calendar's small blocks that a visit is one of many. */
export function SeriesMark({ series }: Props) {
  return series ? <Repeat2 aria-hidden className="mt-0.5 size-3 shrink-0 opacity-80" /> : null;
}

/** The same for those who listen. */
export function SeriesSpoken({ series }: Props) {
  const t = useTranslations("series.visit");
  return series ? `. ${t("mark")}` : null;
}
