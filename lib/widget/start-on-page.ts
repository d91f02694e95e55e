import type { StartConversation, StartedConversation } from "@/lib/inbox/schema";
import { startConversation } from "@/lib/inbox/start-conversation";
import type { Caller } from "@/lib/tenants/ctx-for";
import { assertPageAllowed, openChannel } from "./open-channel";

/** Starts a conversation on the channel of a public key, from a page that the channel allows. */
export async function startOnPage(
  key: string,
  input: StartConversation,
  caller: Caller,
  headers: Headers,
): Promise<StartedConversation> {
  const { ctx, channelId } = await openChannel(key, caller);
  await assertPageAllowed(ctx, { channelId }, headers);
  return startConversation(ctx, channelId, input);
}
