/** The few rows of the demo that no use case makes: its well-known slug and the barber's own login. */
import { hashPassword } from "@/lib/auth/passwords";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { demoShop } from "./people";

/** Whether anybody uses this installation. */
export async function hasTenants(): Promise<boolean> {
  return (await unscopedDb().tenant.findFirst({ select: { id: true } })) !== null;
}

/** Gives the demo its short address and marks it as the demo. */
export async function adoptDemoSlug(tenantId: string): Promise<void> {
  await unscopedDb().tenant.update({ where: { id: tenantId }, data: { slug: demoShop.slug, isDemo: true } });
}

/** Lets the clients of the demo be known for longer than the demo exists. */
export async function knownSince(ctx: Ctx, since: Date): Promise<void> {
  await inTransaction(ctx, ({ db, tenantId }) =>
    db.contact.updateMany({ where: { tenantId }, data: { createdAt: since } }),
  );
}

/** A login for the first barber, with a barber's rights. */
export async function addDemoBarber(ctx: Ctx): Promise<void> {
  const { barber } = demoShop;
  const staff = await inTransaction(ctx, ({ db, tenantId }) =>
    db.staff.findFirst({ where: { tenantId }, orderBy: { position: "asc" }, select: { id: true } }),
  );
  const { password, ...person } = barber;
  const user = await unscopedDb().user.create({
    data: { id: newId(), ...person, passwordHash: await hashPassword(password), locale: ctx.tenant.locale },
  });
  await unscopedDb().membership.create({
    data: {
      id: newId(),
      tenantId: ctx.tenantId,
      userId: user.id,
      role: "TENANT_USER",
      staffId: staff?.id ?? null,
    },
  });
}
