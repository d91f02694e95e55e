import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { AppointmentView, StaffView, TimeOffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import { toTime } from "@/lib/booking/shop-time.shared";
import { formatLocalTime, formatMoney, formatTime } from "@/lib/i18n/format.shared";
import { isTaking, timeOffOn, workingRanges } from "./working-time";

type Props = {
  person: StaffView;
  date: string;
  appointments: readonly AppointmentView[];
  timeOff: readonly TimeOffView[];
  clock: ShopClock;
  timeZone: string;
  currency: string;
};
type Row = { key: string; startsAt: string; endsAt: string; visit?: AppointmentView; off?: TimeOffView };

const cell = "border border-neutral-400 px-2 py-1 text-left align-top";

/** One person's day on paper: a table of visits and blocked time in order. */
export function DaySheet({ person, date, appointments, timeOff, clock, timeZone, currency }: Props) {
  const t = useTranslations("calendar.print");
  const locale = useLocale();
  const visits = appointments.filter((row) => row.staff.id === person.id);
  const offs = timeOff.filter(
    (off) => off.staffId === person.id && isTaking(off) && timeOffOn(off, date, clock) !== null,
  );
  const rows: Row[] = [
    ...visits.map((visit) => ({ key: visit.id, startsAt: visit.startsAt, endsAt: visit.endsAt, visit })),
    ...offs.map((off) => ({ key: off.id, startsAt: off.startsAt, endsAt: off.endsAt, off })),
  ].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const hours = workingRanges(person, date)
    .map(({ start, end }) => [start, end % 1440].map((at) => formatLocalTime(toTime(at), locale)).join("–"))
    .join(", ");
  const total = visits.reduce((sum, visit) => sum + visit.totalCents, 0);
  return (
    <section aria-label={person.name} className="mb-8 break-inside-avoid-page">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold text-lg">{person.name}</h2>
        <p className="text-neutral-600 text-sm">
          {[
            hours || t("dayOff"),
            t("total", { count: visits.length }),
            formatMoney(total, currency, locale),
          ].join(" · ")}
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="text-neutral-600 text-sm">{t("none")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and the keyboard must be able to.
        <div tabIndex={0} className="focus-ring overflow-x-auto print:overflow-visible">
          <table className="w-full min-w-[42rem] border-collapse text-sm print:min-w-0 print:text-[10pt]">
            <thead>
              <tr className="bg-neutral-100">
                {(["time", "client", "phone", "services", "notes", "price"] as const).map((name) => (
                  <th
                    key={name}
                    scope="col"
                    className={cn(cell, "font-semibold", name === "price" && "text-right")}
                  >
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key} className="break-inside-avoid">
                  <td className={cn(cell, "whitespace-nowrap font-medium")}>
                    {formatTime(row.startsAt, timeZone, locale)}–{formatTime(row.endsAt, timeZone, locale)}
                  </td>
                  {row.visit ? (
                    <VisitCells visit={row.visit} />
                  ) : (
                    <td colSpan={5} className={cn(cell, "bg-neutral-100 text-neutral-600 italic")}>
                      {[t(row.off?.kind === "block" ? "blocked" : "away"), row.off?.reason]
                        .filter(Boolean)
                        .join(": ")}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function VisitCells({ visit }: { visit: AppointmentView }) {
  const locale = useLocale();
  return (
    <>
      <td className={cell}>{visit.contact.name}</td>
      <td className={cn(cell, "whitespace-nowrap")}>{visit.contact.phone}</td>
      <td className={cell}>{visit.services.map((service) => service.name).join(" + ")}</td>
      <td className={cn(cell, "whitespace-pre-wrap break-words")}>{visit.notes}</td>
      <td className={cn(cell, "whitespace-nowrap text-right")}>
        {formatMoney(visit.totalCents, visit.currency, locale)}
      </td>
    </>
  );
}
