import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { type Status, statusLook } from "@/components/ui/status-badge";
import { formatLocalTime } from "@/lib/i18n/format.shared";

type Slot = {
  /** Hours after the first line. */
  at: number;
  hours: number;
  status: Status;
  who: "client1" | "client2" | "client3" | "client4" | "you";
  what: "haircut" | "beard" | "both";
};

const firstHour = 13;
const hours = [0, 1, 2, 3, 4];
const hourRem = 4.5;

const columns: { staff: "staff1" | "staff2"; slots: Slot[] }[] = [
  {
    staff: "staff1",
    slots: [
      { at: 0, hours: 1, status: "completed", who: "client1", what: "both" },
      { at: 2, hours: 0.97, status: "confirmed", who: "you", what: "haircut" },
      { at: 3.5, hours: 1, status: "scheduled", who: "client4", what: "both" },
    ],
  },
  {
    staff: "staff2",
    slots: [
      { at: 0.5, hours: 0.97, status: "in_progress", who: "client2", what: "haircut" },
      { at: 3, hours: 0.97, status: "scheduled", who: "client3", what: "beard" },
    ],
  },
];

const tones: Partial<Record<Status, string>> = {
  completed: "border-l-done bg-done-soft text-done-fg",
  in_progress: "border-l-live bg-live-soft text-live-fg",
  confirmed: "border-l-agreed bg-agreed-soft text-agreed-fg",
  scheduled: "border-l-planned bg-planned-soft text-planned-fg",
};

/** An afternoon of two barbers, with the appointment from the chat in it. */
export function MiniCalendar() {
  const t = useTranslations("marketing.demo");
  const locale = useLocale();
  return (
    <div className="flex min-w-0 flex-col">
      <div className="grid h-[3.8rem] grid-cols-[3rem_1fr_1fr] items-center border-border border-b">
        <span className="pl-3 text-muted-foreground text-xs" />
        {columns.map(({ staff }) => (
          <span key={staff} className="flex min-w-0 items-center gap-2 px-2 font-medium">
            <Avatar name={t(staff)} size="xs" />
            <span className="truncate">{t(staff)}</span>
          </span>
        ))}
      </div>
      <div
        className="relative grid flex-1 grid-cols-[3rem_1fr_1fr]"
        style={{ minHeight: `${hours.length * hourRem}rem` }}
      >
        <div className="text-2xs text-subtle">
          {hours.map((hour) => (
            <div key={hour} style={{ height: `${hourRem}rem` }} className="pt-1 pr-1.5 text-right">
              {formatLocalTime(`${firstHour + hour}:00`, locale)}
            </div>
          ))}
        </div>
        {columns.map(({ staff, slots }) => (
          <div key={staff} className="relative border-border border-l">
            {hours.map((hour) => (
              <div key={hour} style={{ height: `${hourRem}rem` }} className="border-border border-b" />
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
                  top: `calc(${slot.at * hourRem}rem + 1px)`,
                  height: `calc(${slot.hours * hourRem}rem - 3px)`,
                }}
              >
                <p className="truncate font-semibold">{t(slot.who)}</p>
                <p className="truncate">{t(slot.what)}</p>
                {slot.who === "you" ? <StatusNote /> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function StatusNote() {
  const t = useTranslations("marketing.demo");
  const { icon: Icon } = statusLook.confirmed;
  return (
    <p className="mt-0.5 flex items-center gap-1 font-medium">
      <Icon aria-hidden className="size-3 shrink-0" />
      <span className="truncate">{t("new")}</span>
    </p>
  );
}
