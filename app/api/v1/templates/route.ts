import { route } from "@/lib/api/route";
import { saveTemplateRequestSchema, templateSchema } from "@/lib/notifications/schema";
import { listTemplates, saveTemplate } from "@/lib/notifications/templates";

export const GET = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "Every message in every language, with the names that it may use",
    list: templateSchema,
  },
  async ({ ctx }) => ({ data: await listTemplates(ctx) }),
);

export const PUT = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "Write a message in the shop's own words",
    body: saveTemplateRequestSchema,
    output: templateSchema,
  },
  ({ ctx, body: { kind, locale, ...text } }) => saveTemplate(ctx, { kind, locale }, text),
);
