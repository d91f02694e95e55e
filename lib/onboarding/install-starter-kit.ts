import { createAgent } from "@/lib/agents/agents";
import { createPlaybook } from "@/lib/agents/playbooks";
import { createService } from "@/lib/booking/services";
import { createStaff } from "@/lib/booking/staff";
import { createChannel } from "@/lib/channels/channels";
import type { TxCtx } from "@/lib/core/ctx";
import { defaultLocale, matchLocale } from "@/lib/i18n/locales.shared";
import type { Vertical } from "@/lib/tenants/schema";
import { starterKit } from "./starter-kits/kit";

/** What a fresh business was given, by id and in the kit's order. */
export type Installed = { serviceIds: string[]; staffIds: string[]; agentId: string; channelId: string };

/** Gives a new business its services, staff with hours, an agent with playbooks and a web channel. */
export async function installStarterKit(ctx: TxCtx, vertical: Vertical): Promise<Installed> {
  const kit = starterKit(vertical, matchLocale(ctx.tenant.locale) ?? defaultLocale);
  const serviceIds: string[] = [];
  for (const [position, service] of kit.services.entries()) {
    serviceIds.push((await createService(ctx, { ...service, position })).id);
  }
  const staffIds: string[] = [];
  for (const [position, person] of kit.staff.entries()) {
    staffIds.push((await createStaff(ctx, { ...person, position })).id);
  }
  const agent = await createAgent(ctx, { ...kit.agent, personality: "friendly", provider: "builtin" });
  for (const [position, playbook] of kit.playbooks.entries()) {
    await createPlaybook(ctx, agent.id, { ...playbook, position });
  }
  const channel = await createChannel(ctx, {
    type: "web",
    name: "Web",
    agentId: agent.id,
    settings: { suggestions: kit.suggestions },
  });
  return { serviceIds, staffIds, agentId: agent.id, channelId: channel.id };
}
