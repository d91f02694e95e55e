"use client";

import dynamic from "next/dynamic";
import type { AppointmentView, ServiceView, StaffView } from "@/lib/booking/schema";
import type { ShopClock } from "@/lib/booking/shop-time.shared";
import type { Prefill } from "../appointment/prefill";
import type { BlockPrefill } from "./block-draft";

// None is needed to see the day; all are there by the time somebody reaches for them.
const AppointmentSheet = dynamic(() =>
  import("../appointment/appointment-sheet").then((module) => module.AppointmentSheet),
);
const AppointmentDialog = dynamic(() =>
  import("../appointment/appointment-dialog").then((module) => module.AppointmentDialog),
);
const BlockDialog = dynamic(() => import("./block-dialog").then((module) => module.BlockDialog));
const FeedsDialog = dynamic(() => import("./feeds-dialog").then((module) => module.FeedsDialog));

/** Which dialog of the calendar is open, and with what. */
export type OpenDialog =
  | { kind: "book"; prefill: Prefill }
  | { kind: "block"; prefill: BlockPrefill }
  | { kind: "feeds" };

type Props = {
  open: OpenDialog | null;
  /** The visit that is looked at. */
  appointmentId: string | null;
  staff: readonly StaffView[];
  services: readonly ServiceView[];
  ownStaffId: string | null;
  clock: ShopClock;
  now: number;
  onClose: () => void;
  onCloseAppointment: () => void;
  onBooked: (appointment: AppointmentView) => void;
};

/** Everything that opens over the calendar. */
export function CalendarDialogs(props: Props) {
  const { open, staff, services, clock, now, onClose } = props;
  return (
    <>
      {props.appointmentId ? (
        <AppointmentSheet
          id={props.appointmentId}
          staff={staff}
          services={services}
          now={now}
          onClose={props.onCloseAppointment}
        />
      ) : null}
      {open?.kind === "book" ? (
        <AppointmentDialog
          prefill={open.prefill}
          staff={staff}
          services={services}
          today={clock.dateOf(now)}
          onClose={onClose}
          onDone={props.onBooked}
        />
      ) : null}
      {open?.kind === "block" ? (
        <BlockDialog prefill={open.prefill} staff={staff} clock={clock} now={now} onClose={onClose} />
      ) : null}
      {open?.kind === "feeds" ? (
        <FeedsDialog staff={staff} ownStaffId={props.ownStaffId} now={now} onClose={onClose} />
      ) : null}
    </>
  );
}
