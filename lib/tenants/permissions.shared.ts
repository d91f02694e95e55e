/** The one table of who may do what. Also used by the browser to hide what would be refused. Unknown = denied. */

export const permissions = [
  "tenant.read",
  "tenant.update",
  "members.read",
  "members.manage",
  "api_keys.manage",
  "audit.read",
  "billing.manage",
  "contacts.read",
  "contacts.write",
  "contacts.manage",
  "services.read",
  "services.write",
  "staff.read",
  "staff.write",
  "appointments.read",
  "appointments.create",
  "appointments.update",
  "agents.read",
  "agents.write",
  "credentials.manage",
  "channels.read",
  "channels.write",
  "conversations.read",
  "conversations.reply",
  "analytics.read",
  "payments.read",
  "payments.write",
  "cash.manage",
  "commissions.read",
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ["TENANT_ADMIN", "TENANT_USER"] as const;
export type Role = (typeof roles)[number];

const everyday: Permission[] = [
  "tenant.read",
  "members.read",
  "contacts.read",
  "contacts.write",
  "services.read",
  "staff.read",
  "appointments.read",
  "appointments.create",
  "appointments.update",
  "agents.read",
  "channels.read",
  "conversations.read",
  "conversations.reply",
  "analytics.read",
  "payments.read",
  "payments.write",
];

export const rolePermissions: Record<Role, ReadonlySet<Permission>> = {
  TENANT_ADMIN: new Set(permissions),
  TENANT_USER: new Set(everyday),
};

/** Whose calendar a member sees and changes: everybody's, or that of the staff member they are linked to. */
export const calendarScopes = ["shop", "own"] as const;
export type CalendarScope = (typeof calendarScopes)[number];

/** What a member with a calendar of their own only does not see: the shop's money and figures. */
export const shopOnly: readonly Permission[] = ["analytics.read", "payments.read", "payments.write"];

/** What the public (booking page) may do inside a shop. */
export const publicPermissions: ReadonlySet<Permission> = new Set<Permission>([
  "services.read",
  "staff.read",
  "appointments.create",
]);

/** What an agent may do on behalf of the customer it talks to; its tools add the contact's own limits. */
export const agentPermissions: ReadonlySet<Permission> = new Set<Permission>([
  "services.read",
  "staff.read",
  "appointments.read",
  "appointments.create",
  "appointments.update",
  "contacts.read",
  "contacts.write",
]);

/** What a job may do in the tenant it was enqueued for. */
export const jobPermissions: ReadonlySet<Permission> = new Set(permissions);

/** The permissions of a role; an unknown role has none. */
export function permissionsOf(role: string): ReadonlySet<Permission> {
  return rolePermissions[role as Role] ?? new Set();
}
