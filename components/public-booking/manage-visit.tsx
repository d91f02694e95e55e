"use client";

import { useEffect, useRef, useState } from "react";
import { callApi } from "@/lib/api/client.shared";
import type { ManagedAppointment } from "@/lib/booking/public-booking.shared";
import type { DepositView } from "@/lib/payments/deposits.shared";
import { Alternatives } from "./alternatives";
import { askedAction } from "./asked-action";
import type { Trouble } from "./booking-state";
import { CancelVisit } from "./cancel-visit";
import type { FreeSlot } from "./day-parts";
import { DepositPanel } from "./deposit-panel";
import { Icon } from "./icon";
import { calendarHref, telHref } from "./links";
import { MoveVisit } from "./move-visit";
import { StepHeading, StepMoved } from "./step-heading";
import { card, primaryButton, quietButton, secondaryButton, textLink } from "./styles";
import { type BookingShop, fill, ShopProvider, useShop } from "./text";
import { alternativesOf, troubleOf } from "./trouble";
import { TroubleLine } from "./trouble-line";
import { useDeposit } from "./use-deposit";
import { VisitFacts, whenText } from "./visit-facts";

type Props = { visit: ManagedAppointment; token: string };
type Paying = { deposit: DepositView | null };
type Asking = {
  /** What the link asks for; shown to the person, never done without them. */
  wanted?: unknown;
};

/** One visit in the hands of whoever holds its link: look, say yes, move, cancel. */
export function ManageVisit({ shop, ...props }: Props & Paying & Asking & { shop: BookingShop }) {
  return (
    <ShopProvider value={shop}>
      <Visit {...props} />
    </ShopProvider>
  );
}

const news = { confirm: "confirmed", reschedule: "moved", cancel: "cancelled" } as const;
type Action = keyof typeof news;

function Visit({ visit: initial, token, wanted, deposit: initialDeposit }: Props & Paying & Asking) {
  const { text, name } = useShop();
  const { deposit, refresh, ...paying } = useDeposit(token, initialDeposit);
  const [asked, setAsked] = useState(() => askedAction(wanted, initial));
  const [visit, setVisit] = useState(initial);
  const [view, setView] = useState<"facts" | "move" | "cancel">(asked === "cancel" ? "cancel" : "facts");
  const [hasMoved, setHasMoved] = useState(asked === "cancel");
  const [pending, setPending] = useState<Action | null>(null);
  const [done, setDone] = useState<Action | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [alternatives, setAlternatives] = useState<FreeSlot[] | null>(null);
  const isBusy = useRef(false);

  const show = (next: typeof view) => {
    setHasMoved(true);
    setAsked(null);
    setTrouble(null);
    setAlternatives(null);
    setDone(null);
    setView(next);
  };

  const act = async (action: Action, body: unknown) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPending(action);
    setTrouble(null);
    setAlternatives(null);
    try {
      const path = `/public/appointments/${encodeURIComponent(token)}/${action}`;
      const { data } = await callApi<{ data: ManagedAppointment }>(path, { method: "POST", body });
      setVisit(data);
      show("facts");
      setDone(action);
      await refresh();
    } catch (error) {
      const others = alternativesOf(error);
      if (others) setAlternatives(others);
      else setTrouble(troubleOf(error));
    } finally {
      isBusy.current = false;
      setPending(null);
    }
  };
  const moveTo = (slot: FreeSlot) => {
    // The same person where possible; somebody else only when that is who is free.
    const staffId = slot.staffIds.includes(visit.staff.id) ? visit.staff.id : slot.staffIds[0];
    return act("reschedule", { startsAt: slot.startsAt, staffId });
  };

  const isExpected = visit.status === "scheduled" || visit.status === "confirmed";
  return (
    <StepMoved value={hasMoved}>
      <div className="grid gap-6">
        {view === "facts" ? (
          <>
            <header className="flex flex-wrap items-center justify-between gap-3">
              <StepHeading>{text.manage.title}</StepHeading>
              <StatusMark status={visit.status} />
            </header>
            {done ? (
              <p role="status" className="rounded-xl bg-done-soft p-4 font-medium text-done-fg">
                {text.manage[news[done]]}
              </p>
            ) : null}
            {trouble ? <TroubleLine trouble={trouble} /> : null}
            {deposit && (isExpected || deposit.status === "expired") ? (
              <DepositPanel
                deposit={deposit}
                trouble={paying.trouble}
                isClaiming={paying.isClaiming}
                onClaim={() => void paying.claim()}
                onOver={() => void refresh()}
              />
            ) : null}
            {deposit?.status === "paid" && visit.status === "cancelled" ? (
              <p className="rounded-xl bg-live-soft p-4 text-live-fg">
                {fill(text.deposit.goesBack, { shop: name })}
              </p>
            ) : null}
            <div className={`${card} p-5`}>
              <VisitFacts visit={visit} />
            </div>
            <Actions
              visit={visit}
              token={token}
              pending={pending}
              isConfirmAsked={asked === "confirm"}
              isPaying={deposit?.status === "due" && !deposit.claimedAt}
              onConfirm={() => act("confirm", {})}
              onShow={show}
            />
          </>
        ) : null}
        {view === "move" ? (
          <MoveVisit
            visit={visit}
            token={token}
            isPending={pending === "reschedule"}
            mark={alternatives}
            onMove={moveTo}
            onKeep={() => show("facts")}
          >
            {trouble ? <TroubleLine trouble={trouble} /> : null}
            {alternatives ? (
              <Alternatives slots={alternatives} pending={pending && ""} onPick={moveTo} />
            ) : null}
          </MoveVisit>
        ) : null}
        {view === "cancel" ? (
          <CancelVisit
            visit={visit}
            isPending={pending === "cancel"}
            onCancel={(reason) => act("cancel", { reason })}
            onKeep={() => show("facts")}
          >
            {trouble ? <TroubleLine trouble={trouble} /> : null}
          </CancelVisit>
        ) : null}
      </div>
    </StepMoved>
  );
}

const tones = {
  scheduled: "bg-planned-soft text-planned-fg",
  confirmed: "bg-agreed-soft text-agreed-fg",
  in_progress: "bg-live-soft text-live-fg",
  completed: "bg-done-soft text-done-fg",
  cancelled: "bg-ended-soft text-ended-fg",
  no_show: "bg-problem-soft text-problem-fg",
} as const;

function StatusMark({ status }: { status: ManagedAppointment["status"] }) {
  const { text } = useShop();
  return (
    <span className={`rounded-full px-3 py-1 font-medium text-hint ${tones[status]}`}>
      {text.manage.status[status]}
    </span>
  );
}

type ActionsProps = Props & {
  pending: Action | null;
  isConfirmAsked: boolean;
  /** The one thing to do now is to pay. */
  isPaying: boolean;
  onConfirm: () => void;
  onShow: (view: "move" | "cancel") => void;
};

function Actions({ visit, token, pending, isConfirmAsked, isPaying, onConfirm, onShow }: ActionsProps) {
  const shop = useShop();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isConfirmAsked) confirm.current?.focus();
  }, [isConfirmAsked]);
  const { text, slug, phone } = shop;
  const isOpen = visit.status === "scheduled" || visit.status === "confirmed";
  if (!isOpen) {
    return (
      <div>
        <a className={primaryButton} href={`/b/${slug}`}>
          {text.manage.bookAgain}
        </a>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        {visit.status === "scheduled" && !isPaying ? (
          <button
            ref={confirm}
            type="button"
            className={primaryButton}
            aria-disabled={pending !== null || undefined}
            onClick={onConfirm}
          >
            <Icon name="check" />
            {text.manage.confirm}
          </button>
        ) : null}
        {visit.isChangeable ? (
          <>
            <button type="button" className={secondaryButton} onClick={() => onShow("move")}>
              {text.manage.move}
            </button>
            <button type="button" className={secondaryButton} onClick={() => onShow("cancel")}>
              {text.manage.cancel}
            </button>
          </>
        ) : null}
        <a className={quietButton} href={calendarHref(token)}>
          <Icon name="calendar" />
          {text.done.calendar}
        </a>
      </div>
      {visit.isChangeable ? (
        <p className="text-hint text-muted-foreground">
          {fill(text.manage.until, { time: whenText(visit.changeableUntil, shop) })}
        </p>
      ) : (
        <p className="rounded-xl border border-border bg-surface-sunken p-4">
          {text.manage.tooLate} {phone ? text.manage.callUs : text.manage.contactUs}{" "}
          {phone ? (
            <a className={`${textLink} whitespace-nowrap font-medium`} href={telHref(phone)}>
              {phone}
            </a>
          ) : null}
        </p>
      )}
    </div>
  );
}
