import type { ReactNode } from "react";

export type ShellUser = { name: string; email: string; imageUrl?: string | null };
export type ShellTenant = { slug: string; name: string };
export type ShellMembership = ShellTenant & { role: string };

/** Everything the shell shows; read on the server by the layout. */
export type ShellProps = {
  user: ShellUser;
  tenant: ShellTenant;
  memberships: readonly ShellMembership[];
  permissions: readonly string[];
  /** Shows the way to /admin. */
  isPlatformAdmin?: boolean;
  /** Where the account's own page is, once there is one. */
  profileHref?: string;
  /** Ends the session on the server; the shell then goes to the sign-in page. */
  signOut: () => Promise<void>;
  /** The live connection, usually a ConnectionIndicator fed by the socket. */
  connection?: ReactNode;
  /** From the cookie named below, so that the first paint is right. */
  defaultCollapsed?: boolean;
  children: ReactNode;
};

/** Remembers a collapsed sidebar in this browser. */
export const sidebarCookie = "atende-sidebar";
