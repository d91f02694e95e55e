import { route } from "@/lib/api/route";
import { previewSchema, saveTemplateRequestSchema } from "@/lib/notifications/schema";
import { previewTemplate } from "@/lib/notifications/templates";

export const POST = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "What a template looks like with made-up values",
    body: saveTemplateRequestSchema,
    output: previewSchema,
  },
  async ({ ctx, body }) => previewTemplate(ctx, body),
);
