import type { ReactNode } from "react";
import { AppProviders } from "@/components/layout/app-providers";
import { ClientMessages } from "@/components/layout/client-messages";

export default function TenantLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages root areas={["layout"]}>
      <AppProviders>
        <div data-density="compact">{children}</div>
      </AppProviders>
    </ClientMessages>
  );
}
