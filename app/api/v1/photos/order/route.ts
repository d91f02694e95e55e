import { route } from "@/lib/api/route";
import { orderPhotosSchema, photoSchema } from "@/lib/files/schema";
import { orderPhotos } from "@/lib/files/shop-photos";

export const PUT = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Put the gallery in order; what is not named comes after",
    body: orderPhotosSchema,
    list: photoSchema,
  },
  async ({ ctx, body }) => ({ data: await orderPhotos(ctx, body.ids) }),
);
