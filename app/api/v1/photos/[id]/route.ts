import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { photoSchema, updatePhotoSchema } from "@/lib/files/schema";
import { removePhoto, updatePhoto } from "@/lib/files/shop-photos";

export const PUT = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Say what a picture shows",
    params: idParams,
    body: updatePhotoSchema,
    output: photoSchema,
  },
  ({ ctx, params, body }) => updatePhoto(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Take a picture off the booking page, with its bytes",
    params: idParams,
  },
  ({ ctx, params }) => removePhoto(ctx, params.id),
);
