"use client";

import { useTranslations } from "next-intl";
import { DepositMark, DepositSpoken } from "@/components/payments/deposits/deposit-badge";
import { cn } from "@/components/ui/cn";
import { statusLook } from "@/components/ui/status-badge";
import { SeriesMark, SeriesSpoken } from "../series/series-mark";
import { serviceColor } from "../service-color";
import { blockTone } from "./appointment-look";
import type { Entry } from "./columns";
import type { Lane } from "./lanes";
import { type DayWindow, minutePx, topOf } from "./scale";
import { useAppointmentLabel } from "./use-appointment-label";

type Props = {
  entry: Entry;
  lane: Lane | undefined;
  window: DayWindow;
  movable: boolean;
  /** It is being carried somewhere else. */
  lifted: boolean;
  tabIndex: 0 | -1;
  onOpen: (id: string) => void;
  onPointerDown: (event: React.PointerEvent, entry: Entry, mode: "move" | "resize") => void;
  onKeyDown: (event: React.KeyboardEvent, entry: Entry) => void;
  onFocus: (id: string) => void;
  onBlur: (entry: Entry) => void;
};

/** An appointment in the grid: state by colour and sign, service by the bar, who and what in words. */
export function AppointmentBlock(props: Props) {
  const { entry, lane, window, movable, lifted, tabIndex } = props;
  const t = useTranslations("calendar.session");
  const label = useAppointmentLabel();
  const { appointment } = entry;
  const { lane: at = 0, lanes = 1, width = 1 } = lane ?? {};
  const height = Math.max((entry.end - entry.start) * minutePx, 18);
  const Icon = statusLook[appointment.status].icon;
  const lines = height >= 54 ? 3 : height >= 34 ? 2 : 1;
  return (
    <li
      className="absolute"
      style={{
        top: topOf(entry.start, window),
        height,
        left: `${(at / lanes) * 100}%`,
        width: `${(width / lanes) * 100}%`,
      }}
    >
      <button
        type="button"
        data-appointment={entry.id}
        tabIndex={tabIndex}
        onClick={() => props.onOpen(entry.id)}
        onPointerDown={(event) => {
          if (!movable) return;
          const resize = (event.target as Element).closest("[data-resize]") !== null;
          props.onPointerDown(event, entry, resize ? "resize" : "move");
        }}
        onKeyDown={(event) => props.onKeyDown(event, entry)}
        onFocus={() => props.onFocus(entry.id)}
        onBlur={() => props.onBlur(entry)}
        className={cn(
          "focus-ring group absolute inset-x-0.5 inset-y-px flex flex-col items-stretch overflow-hidden rounded-md border pr-1.5 pl-2.5 text-left transition-colors [-webkit-touch-callout:none] focus-visible:z-10 focus-visible:outline-offset-0",
          blockTone[appointment.status],
          movable && "select-none",
          lifted && "opacity-40",
        )}
      >
        <span
          aria-hidden
          className="absolute inset-y-0 left-0 w-[3px]"
          style={{ backgroundColor: serviceColor(appointment.services[0]?.color) }}
        />
        {entry.gaps?.map(({ from, to }) => (
          <span
            key={from}
            aria-hidden
            className="absolute inset-x-0 bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--surface)_5px_10px)] opacity-80"
            style={{ top: from * minutePx, height: (to - from) * minutePx }}
          />
        ))}
        {/* A hidden sentence instead of a label: what is seen must not contradict what is read. */}
        <span className="sr-only">
          {label.sentence(appointment)}
          <DepositSpoken deposit={appointment.deposit} />
          <SeriesSpoken series={appointment.series} />
          {entry.seats ? `, ${t("seats", entry.seats)}` : null}
        </span>
        <BlockText
          lines={lines}
          client={label.client(appointment)}
          services={label.services(appointment)}
          time={label.time(appointment)}
          icon={
            <>
              {entry.seats ? (
                <span
                  className={cn(
                    "text-2xs tabular-nums leading-4",
                    entry.seats.taken >= entry.seats.capacity && "font-semibold",
                  )}
                >
                  {entry.seats.taken}/{entry.seats.capacity}
                </span>
              ) : null}
              <SeriesMark series={appointment.series} />
              <DepositMark deposit={appointment.deposit} />
              <Icon aria-hidden className="mt-0.5 size-3 shrink-0 opacity-80" />
            </>
          }
        />
        {movable && !entry.continued ? (
          <span
            data-resize
            aria-hidden
            className="absolute inset-x-0 bottom-0 h-1.5 cursor-ns-resize after:absolute after:bottom-0.5 after:left-1/2 after:h-0.5 after:w-5 after:-translate-x-1/2 after:rounded-full after:bg-current after:opacity-0 group-hover:after:opacity-40 pointer-coarse:h-3"
          />
        ) : null}
      </button>
    </li>
  );
}

type TextProps = {
  lines: number;
  client: string;
  services: string;
  time: string;
  icon: React.ReactNode;
};

/** As many facts as fit: the client first, then the time, then the service. */
function BlockText({ lines, client, services, time, icon }: TextProps) {
  if (lines === 1) {
    return (
      <span aria-hidden className="flex h-full items-center gap-1 text-2xs leading-none">
        <span className="truncate">
          <span className="font-semibold">{client}</span> {services}
        </span>
        <span className="ml-auto flex gap-1">{icon}</span>
      </span>
    );
  }
  return (
    <span aria-hidden className="grid gap-px py-1 text-2xs leading-snug">
      <span className="flex items-start gap-1">
        <span className="min-w-0 flex-1 truncate font-semibold text-xs leading-4">{client}</span>
        {icon}
      </span>
      <span className="truncate">{lines === 2 ? `${time} · ${services}` : time}</span>
      {lines > 2 ? <span className="truncate">{services}</span> : null}
    </span>
  );
}
