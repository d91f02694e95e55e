import { route } from "@/lib/api/route";
import { templateKeySchema, templateSchema } from "@/lib/notifications/schema";
import { resetTemplate } from "@/lib/notifications/templates";

export const POST = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "Back to the words that came with the product",
    body: templateKeySchema,
    output: templateSchema,
  },
  ({ ctx, body }) => resetTemplate(ctx, body),
);
