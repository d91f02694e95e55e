import { route } from "@/lib/api/route";
import { activeQuerySchema, createServiceSchema, serviceSchema } from "@/lib/booking/schema";
import { createService, listServices } from "@/lib/booking/services";

export const GET = route(
  {
    access: "member",
    tag: "Services",
    summary: "List services",
    query: activeQuerySchema,
    list: serviceSchema,
  },
  async ({ ctx, query }) => ({ data: await listServices(ctx, query) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Services",
    summary: "Add a service",
    body: createServiceSchema,
    output: serviceSchema,
    status: 201,
  },
  ({ ctx, body }) => createService(ctx, body),
);
