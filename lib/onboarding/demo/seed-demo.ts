import { registerSchema } from "@/lib/auth/schema";
import type { Ctx } from "@/lib/core/ctx";
import { ctxForJob } from "@/lib/tenants/ctx-for";
import { updateTenant } from "@/lib/tenants/tenants";
import { registerBusiness } from "../register-business";
import { addDemoBarber, adoptDemoSlug, hasTenants } from "./demo-rows";
import { demoShop } from "./people";
import { seedChats } from "./seed-chats";
import { seedExtras } from "./seed-extras";
import { seedQueue } from "./seed-queue";
import { seedTill } from "./seed-till";
import { seedVisits } from "./seed-visits";

export type DemoLogin = { role: string; email: string; password: string };

/**
 * Fills an empty installation with a believable barbershop around today, through the same use cases as real life.
 * Returns its logins; null when there is a business already.
 */
export async function seedDemo(now = new Date()): Promise<DemoLogin[] | null> {
  if (await hasTenants()) return null;
  const { owner, barber, businessName, profile } = demoShop;
  const application = registerSchema.parse({ ...owner, businessName, locale: "pt-BR" });
  const { tenant } = await registerBusiness(application, { requestId: null, ip: null, userAgent: "demo" });
  await adoptDemoSlug(tenant.id);
  const ctx: Ctx = { ...(await ctxForJob(tenant.id)), now: () => now };
  await updateTenant(ctx, { ...profile, bookingPolicy: { minNoticeMin: 30, cancelLimitMin: 120 } });
  await addDemoBarber(ctx);
  await seedTill(ctx);
  await seedVisits(ctx);
  await seedChats(ctx);
  await seedQueue(ctx);
  await seedExtras(ctx);
  return [
    { role: "owner", email: owner.email, password: owner.password },
    { role: "barber", email: barber.email, password: barber.password },
  ];
}
