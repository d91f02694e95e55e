"use client";

import { useState } from "react";
import { dangerButton } from "@/components/public-booking/styles";
import { callApi } from "@/lib/api/client.shared";

type Props = {
  token: string;
  isStopped: boolean;
  text: { ask: string; stop: string; stopped: string; failed: string };
};

/** One press ends all messages; opening the page ends none. */
export function StopMessages({ token, isStopped, text }: Props) {
  const [state, setState] = useState<"asking" | "pending" | "stopped" | "failed">(
    isStopped ? "stopped" : "asking",
  );
  const stop = async () => {
    if (state === "pending") return;
    setState("pending");
    try {
      await callApi(`/public/unsubscribe/${token}`, { method: "POST" });
      setState("stopped");
    } catch {
      setState("failed");
    }
  };
  return (
    <div className="grid justify-items-start gap-4" aria-live="polite">
      <p>{state === "stopped" ? text.stopped : text.ask}</p>
      {state === "failed" ? (
        <p role="alert" className="text-danger-text">
          {text.failed}
        </p>
      ) : null}
      {state === "stopped" ? null : (
        <button
          type="button"
          className={dangerButton}
          aria-disabled={state === "pending" || undefined}
          onClick={() => void stop()}
        >
          {text.stop}
        </button>
      )}
    </div>
  );
}
