import { route } from "@/lib/api/route";
import { addPhotoSchema, photoSchema } from "@/lib/files/schema";
import { addPhoto, listPhotos } from "@/lib/files/shop-photos";

export const GET = route(
  { access: "member", tag: "Tenants", summary: "Pictures of the booking page", list: photoSchema },
  async ({ ctx }) => ({ data: await listPhotos(ctx) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Add a picture to the booking page; a logo or a cover replaces the one before",
    query: addPhotoSchema,
    upload: true,
    rate: "upload",
    output: photoSchema,
    status: 201,
  },
  ({ ctx, query, bytes }) => addPhoto(ctx, bytes, query),
);
