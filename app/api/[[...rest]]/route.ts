import { route } from "@/lib/api/route";
import { notFound } from "@/lib/core/errors";

const missing = route(
  { access: "public", tag: "System", summary: "Anything that does not exist" },
  async () => {
    throw notFound();
  },
);

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
