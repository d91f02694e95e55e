"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/lib/api/client.shared";
import type { DepositView } from "@/lib/payments/deposits.shared";
import type { Trouble } from "./booking-state";
import { troubleOf } from "./trouble";

const everyMs = 20_000;

/** The deposit of a link's visit: asked for again while it waits, so that the shop's word appears by itself. */
export function useDeposit(token: string, initial: DepositView | null) {
  const [deposit, setDeposit] = useState(initial);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isClaiming, setIsClaiming] = useState(false);
  const isBusy = useRef(false);
  const path = `/public/appointments/${encodeURIComponent(token)}/deposit`;
  const refresh = useCallback(
    () =>
      // A connection that comes and goes is asked again by the next round.
      callApi<{ data: DepositView | null }>(path).then(
        ({ data }) => setDeposit(data),
        () => {},
      ),
    [path],
  );
  const isWaiting = deposit?.status === "due";
  useEffect(() => {
    if (!isWaiting) return;
    const look = () => document.visibilityState === "visible" && void refresh();
    // A reload shows what this tab remembers; meanwhile the shop may have answered.
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isWaiting, refresh]);

  const claim = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsClaiming(true);
    setTrouble(null);
    try {
      setDeposit((await callApi<{ data: DepositView | null }>(`${path}/claim`, { body: {} })).data);
    } catch (error) {
      setTrouble(troubleOf(error));
      await refresh();
    } finally {
      isBusy.current = false;
      setIsClaiming(false);
    }
  };
  return { deposit, trouble, isClaiming, claim, refresh };
}
