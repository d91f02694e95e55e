import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { adjustStock } from "@/lib/payments/products";
import { adjustStockSchema, productSchema } from "@/lib/payments/products.shared";

export const POST = route(
  {
    access: "member",
    tag: "Products",
    summary: "Count products in or out",
    params: idParams,
    body: adjustStockSchema,
    output: productSchema,
    idempotent: true,
  },
  ({ ctx, params, body }) => adjustStock(ctx, params.id, body),
);
