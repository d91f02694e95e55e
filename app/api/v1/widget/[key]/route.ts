import { z } from "zod";
import { route } from "@/lib/api/route";
import { getPublicSettings } from "@/lib/widget/public-settings";
import { publicWidgetSettingsSchema } from "@/lib/widget/schema";

export const GET = route(
  {
    access: "public",
    tag: "Widget",
    summary: "Public settings of a web channel",
    params: z.object({ key: z.string().max(100) }),
    output: publicWidgetSettingsSchema,
    rate: "widget",
  },
  ({ params, caller }) => getPublicSettings(params.key, caller),
);
