import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { formatLocalTime } from "@/lib/i18n/format.shared";

type Slot = {
  /** Hours after the first line. */
  at: number;
  hours: number;
  status: "confirmed" | "scheduled";
  who: "client1" | "client2" | "client3" | "client4" | "you";
  what: "haircut" | "beard" | "both";
};

const firstHour = 13;
const hours = [0, 1, 2, 3, 4];

const columns: { staff: "staff1" | "staff2"; slots: Slot[] }[] = [
  {
    staff: "staff1",
    slots: [
      { at: 0.5, hours: 1, status: "confirmed", who: "client1", what: "both" },
      { at: 2, hours: 0.75, status: "confirmed", who: "you", what: "haircut" },
      { at: 3.5, hours: 1, status: "scheduled", who: "client4", what: "both" },
    ],
  },
  {
    staff: "staff2",
    slots: [
      { at: 0, hours: 0.75, status: "scheduled", who: "client2", what: "haircut" },
      { at: 3, hours: 0.75, status: "confirmed", who: "client3", what: "beard" },
    ],
  },
];

const tones = {
  confirmed: "border-l-agreed bg-agreed-soft text-agreed-fg",
  scheduled: "border-l-planned bg-planned-soft text-planned-fg",
};

const share = (value: number) => `${(value / hours.length) * 100}%`;

/** An afternoon of two barbers, with the appointment from the chat in it. */
export function MiniCalendar() {
  const t = useTranslations("marketing.demo");
  const locale = useLocale();
  return (
    <div className="flex min-w-0 flex-col">
      <div className="grid h-15 grid-cols-[4.25rem_1fr_1fr] items-center border-border border-b">
        <span className="truncate pl-2.5 text-muted-foreground text-xs">{t("tomorrow")}</span>
        {columns.map(({ staff }) => (
          <span key={staff} className="flex min-w-0 items-center gap-2 px-2 font-medium">
            <Avatar name={t(staff)} size="xs" />
            <span className="truncate">{t(staff)}</span>
          </span>
        ))}
      </div>
      <div className="grid min-h-100 flex-1 grid-cols-[4.25rem_1fr_1fr]">
        <div className="relative text-2xs text-subtle">
          {hours.map((hour) => (
            <span key={hour} className="absolute right-2" style={{ top: `calc(${share(hour)} + 4px)` }}>
              {formatLocalTime(`${firstHour + hour}:00`, locale)}
            </span>
          ))}
        </div>
        {columns.map(({ staff, slots }) => (
          <div key={staff} className="relative border-border border-l">
            {hours.slice(1).map((hour) => (
              <div
                key={hour}
                className="absolute inset-x-0 border-border border-t"
                style={{ top: share(hour) }}
              />
            ))}
            {slots.map((slot) => (
              <div
                key={slot.at}
                className={cn(
                  "absolute inset-x-1 overflow-hidden rounded-md border-l-3 px-2 py-1 text-xs leading-4",
                  tones[slot.status],
                  slot.who === "you" && "ring-2 ring-primary",
                )}
                style={{
                  top: `calc(${share(slot.at)} + 2px)`,
                  height: `calc(${share(slot.hours)} - 4px)`,
                }}
              >
                <p className="truncate font-semibold">{t(slot.who)}</p>
                <p className="truncate">{t(slot.what)}</p>
                {slot.who === "you" ? <p className="truncate font-medium">{t("new")}</p> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
