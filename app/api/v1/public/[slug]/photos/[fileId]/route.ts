import { fileResponse } from "@/lib/api/file-response";
import { photoParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { readPublicFile } from "@/lib/files/read-file";
import { fileQuerySchema } from "@/lib/files/schema";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "A picture of a shop or of its people",
    params: photoParams,
    query: fileQuerySchema,
    file: true,
  },
  async ({ params, query, caller }) =>
    fileResponse(await readPublicFile(await ctxForPublic(params.slug, caller), params.fileId, query), {
      isPublic: true,
    }),
);
