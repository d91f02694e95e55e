import type { ToolInput } from "@/lib/ai/tools.shared";
import type { AppointmentView } from "@/lib/booking/schema";
import { listServices } from "@/lib/booking/services";
import { inTransaction } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { activeStaff } from "./catalogue";
import type { ToolContext } from "./tool-context";

/** The appointment that booking would make, without making it. */
export async function previewAppointment(
  tool: ToolContext,
  input: ToolInput<"book_appointment">,
): Promise<AppointmentView> {
  const { ctx } = tool;
  const services = (await listServices(ctx, { isActive: true })).filter((service) =>
    input.serviceIds.includes(service.id),
  );
  const state = await inTransaction(ctx, (ctx) => tool.memory.read(ctx));
  const offered = state.offers.find(
    (offer) => Date.parse(offer.startsAt) === Date.parse(input.startsAt),
  )?.staffIds;
  const staffId = input.staffId === "any" ? offered?.[0] : input.staffId;
  const person = (await activeStaff(ctx)).find(({ id }) => id === staffId);
  const minutes = services.reduce((sum, service) => sum + service.durationMin, 0);
  return {
    id: newId(),
    status: "scheduled",
    startsAt: input.startsAt,
    endsAt: new Date(Date.parse(input.startsAt) + minutes * 60_000).toISOString(),
    staff: { id: person?.id ?? "", name: person?.name ?? "" },
    services: services.map(({ id, name, durationMin, priceCents, color }) => ({
      id,
      name,
      durationMin,
      priceCents,
      color,
    })),
    contact: { id: "", name: null, phone: null, email: null },
    totalCents: services.reduce((sum, service) => sum + service.priceCents, 0),
    currency: ctx.tenant.currency,
    source: "agent",
    conversationId: null,
    deposit: null,
    series: null,
    notes: input.notes ?? null,
    cancelReason: null,
    version: 1,
    createdAt: ctx.now().toISOString(),
  };
}
