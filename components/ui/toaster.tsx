"use client";

import { type ComponentType, useEffect, useState } from "react";
import { whenIdle } from "./when-idle";

/** Where toasts appear; once per page, in AppProviders. Loaded after the page: what is said before waits. */
export function Toaster() {
  const [Host, setHost] = useState<ComponentType>();
  useEffect(
    () =>
      whenIdle(() => {
        import("./toaster-host").then(
          ({ ToasterHost }) => setHost(() => ToasterHost),
          // Without a connection there is nothing to report that the page does not show itself.
          () => undefined,
        );
      }),
    [],
  );
  return Host ? <Host /> : null;
}
