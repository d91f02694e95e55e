import { signToken } from "@/lib/auth/tokens";
import { findLiveChannel } from "@/lib/channels/channels";
import { toE164 } from "@/lib/contacts/phones";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { foldText } from "@/lib/core/text.shared";
import { notice } from "./notices";
import type { StartConversation, StartedConversation } from "./schema";

const tokenSeconds = 30 * 86_400;

/**
 * Opens a conversation on a web channel and gives its visitor the token for it (30 days). What visitors say of
 * themselves proves nothing, so it makes a new contact and never opens somebody else's history.
 */
export async function startConversation(
  ctx: Ctx,
  channelId: string,
  input: StartConversation,
): Promise<StartedConversation> {
  const phone = toE164(input.phone, ctx.tenant.country);
  const name = input.name || null;
  const email = input.email?.trim().toLowerCase() || null;
  const locale = input.locale ?? ctx.locale;
  const fallback = await notice(locale, "greeting", ctx.tenant.name);
  const conversationId = newId();

  const greeting = await inTransaction(ctx, async ({ db, tenantId, now }) => {
    const channel = await findLiveChannel({ ...ctx, db }, channelId);
    const contactId = newId();
    await db.contact.create({
      data: {
        id: contactId,
        tenantId,
        name,
        phone,
        email,
        locale,
        source: "widget",
        searchText: foldText([name, phone, email].filter(Boolean).join(" ")),
      },
    });
    await db.conversation.create({
      data: {
        id: conversationId,
        tenantId,
        channelId,
        contactId,
        agentId: channel.agentId,
        locale,
        lastMessageAt: now(),
        createdAt: now(),
      },
    });
    return channel.greeting;
  });

  const visitorToken = await signToken(
    "visitor",
    { tid: ctx.tenantId, cid: conversationId, chid: channelId },
    tokenSeconds,
  );
  return { conversationId, visitorToken, greeting: greeting ?? fallback };
}
