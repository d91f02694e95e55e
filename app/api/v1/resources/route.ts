import { z } from "zod";
import { route } from "@/lib/api/route";
import { createResource, listResources } from "@/lib/booking/resources";
import { createResourceSchema, resourceSchema } from "@/lib/booking/schema";

export const GET = route(
  {
    access: "member",
    tag: "Services",
    summary: "What services share, by name",
    output: z.array(resourceSchema),
  },
  ({ ctx }) => listResources(ctx),
);

export const POST = route(
  {
    access: "member",
    tag: "Services",
    summary: "Add something that services share",
    body: createResourceSchema,
    output: resourceSchema,
    status: 201,
  },
  ({ ctx, body }) => createResource(ctx, body),
);
