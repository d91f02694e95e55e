import { route } from "@/lib/api/route";
import { findSlots } from "@/lib/booking/find-slots";
import { availabilityQuerySchema, slotSchema } from "@/lib/booking/schema";

export const GET = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Free starts on local dates, with their free staff",
    query: availabilityQuerySchema,
    list: slotSchema,
  },
  async ({ ctx, query }) => ({ data: await findSlots(ctx, query) }),
);
