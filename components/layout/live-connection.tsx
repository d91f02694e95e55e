"use client";

import { ConnectionIndicator } from "./connection-indicator";
import { useLive } from "./use-live";

const nothing = {};

/** The state of this tab's live connection; keeps the connection open from page to page. */
export function LiveConnection() {
  return <ConnectionIndicator state={useLive(nothing)} />;
}
