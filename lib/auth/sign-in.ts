import { unscopedDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { verifyPassword } from "./passwords";
import type { Login, UserView } from "./schema";

/** The user of a correct e-mail and password. Unknown user, wrong password and suspended user answer alike. */
export async function verifyCredentials(input: Login): Promise<UserView> {
  const user = await unscopedDb().user.findUnique({ where: { email: input.email } });
  const fits = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !fits || user.suspendedAt) throw new AppError("unauthenticated", "auth.invalid_credentials");
  return toUserView(user);
}

/** What others may see of a user row. */
export function toUserView(user: {
  id: string;
  name: string;
  email: string;
  locale: string | null;
  isPlatformAdmin: boolean;
}): UserView {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    locale: user.locale,
    isPlatformAdmin: user.isPlatformAdmin,
  };
}
