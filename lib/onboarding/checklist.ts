import { z } from "zod";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";

export const checklistKeys = [
  "profile",
  "services",
  "staff_hours",
  "agent_active",
  "first_chat",
  "first_agent_booking",
] as const;
export const checklistSchema = z.array(z.object({ key: z.enum(checklistKeys), done: z.boolean() }));
export type Checklist = z.infer<typeof checklistSchema>;

/** The first steps of a new business; each is done when the data says so, nobody ticks it. */
export async function getChecklist(ctx: Ctx): Promise<Checklist> {
  allow(ctx, "tenant.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const tenant = await db.tenant.findUnique({
      where: { id: tenantId },
      select: { address: true, phone: true },
    });
    const service = await db.service.findFirst({ where: { tenantId, isActive: true }, select: { id: true } });
    const staff = await db.staff.findMany({
      where: { tenantId, isActive: true },
      select: { weekly: true },
      take: 1000,
    });
    const agent = await db.agent.findFirst({
      where: { tenantId, isActive: true, channels: { some: { tenantId, status: "active" } } },
      select: { id: true },
    });
    const chat = await db.conversation.findFirst({ where: { tenantId }, select: { id: true } });
    const booking = await db.appointment.findFirst({
      where: { tenantId, source: "agent" },
      select: { id: true },
    });
    const done: Record<(typeof checklistKeys)[number], boolean> = {
      profile: Boolean(tenant?.address && tenant.phone),
      services: service !== null,
      staff_hours: staff.some(({ weekly }) => Object.keys((weekly as object | null) ?? {}).length > 0),
      agent_active: agent !== null,
      first_chat: chat !== null,
      first_agent_booking: booking !== null,
    };
    return checklistKeys.map((key) => ({ key, done: done[key] }));
  });
}
