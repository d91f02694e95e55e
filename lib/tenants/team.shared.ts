import { z } from "zod";
import { calendarScopes, roles } from "./permissions.shared";

export const memberSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** The member of staff whose calendar is theirs. */
  staffId: z.string().nullable(),
  calendar: z.enum(calendarScopes),
  since: z.string(),
});
export type MemberView = z.infer<typeof memberSchema>;

export const invitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  staffId: z.string().nullable(),
  calendar: z.enum(calendarScopes),
  expiresAt: z.string(),
});
export type InvitationView = z.infer<typeof invitationSchema>;

export const teamSchema = z.object({
  members: z.array(memberSchema),
  invitations: z.array(invitationSchema),
});
export type TeamView = z.infer<typeof teamSchema>;

export const inviteSchema = z.strictObject({
  email: z
    .string()
    .max(200)
    .overwrite((value) => value.trim().toLowerCase())
    .pipe(z.email()),
  role: z.enum(roles).default("TENANT_USER"),
  staffId: z.uuid().nullable().optional(),
  /** `own`: sees and changes the calendar of `staffId` only; `shop` unless told. */
  calendar: z.enum(calendarScopes).optional(),
});
export type Invite = z.infer<typeof inviteSchema>;

/** The link is shown once: only its hash is kept. */
export const invitedSchema = invitationSchema.extend({ link: z.string() });

export const updateMemberSchema = z.strictObject({
  role: z.enum(roles).optional(),
  staffId: z.uuid().nullable().optional(),
  calendar: z.enum(calendarScopes).optional(),
});
export type UpdateMember = z.infer<typeof updateMemberSchema>;

/** What somebody with the link sees before accepting. */
export const openInvitationSchema = z.object({
  businessName: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** Whether an account with this address exists: then sign in, else choose name and password. */
  hasAccount: z.boolean(),
});
export type OpenInvitation = z.infer<typeof openInvitationSchema>;
