import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getClientFigures } from "@/lib/booking/client-figures";
import { clientFiguresSchema } from "@/lib/booking/client-figures.shared";

export const GET = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "A client in numbers: visits, value, rhythm and the usual",
    params: idParams,
    output: clientFiguresSchema,
  },
  ({ ctx, params }) => getClientFigures(ctx, params.id),
);
