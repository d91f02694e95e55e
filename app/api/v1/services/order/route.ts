import { z } from "zod";
import { route } from "@/lib/api/route";
import { orderServicesSchema, serviceSchema } from "@/lib/booking/schema";
import { orderServices } from "@/lib/booking/services";

export const PUT = route(
  {
    access: "member",
    tag: "Services",
    summary: "Put the catalogue in order",
    body: orderServicesSchema,
    output: z.array(serviceSchema),
  },
  ({ ctx, body }) => orderServices(ctx, body.ids),
);
