import type { Tokens } from "./schema";
import { type Device, openSession } from "./sessions";
import { issueTokens } from "./tokens";

/** Signs an API client in: a session of its own and its first pair of tokens. */
export async function openApiSession(userId: string, device: Device): Promise<Tokens> {
  const session = await openSession(userId, "api", device);
  return issueTokens(session.id);
}
