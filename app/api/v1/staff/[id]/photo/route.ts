import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { staffSchema } from "@/lib/booking/schema";
import { removeStaffPhoto, setStaffPhoto } from "@/lib/booking/staff-photo";
import { uploadNameSchema } from "@/lib/files/schema";

export const POST = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Give a person a picture for the booking page",
    params: idParams,
    query: uploadNameSchema,
    upload: true,
    rate: "upload",
    output: staffSchema,
  },
  ({ ctx, params, query, bytes }) => setStaffPhoto(ctx, params.id, bytes, query),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Take a person's picture away",
    params: idParams,
    output: staffSchema,
  },
  ({ ctx, params }) => removeStaffPhoto(ctx, params.id),
);
