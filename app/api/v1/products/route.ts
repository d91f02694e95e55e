import { route } from "@/lib/api/route";
import { activeQuerySchema } from "@/lib/booking/schema";
import { createProduct, listProducts } from "@/lib/payments/products";
import { createProductSchema, productSchema } from "@/lib/payments/products.shared";

export const GET = route(
  {
    access: "member",
    tag: "Products",
    summary: "List products",
    query: activeQuerySchema,
    list: productSchema,
  },
  async ({ ctx, query }) => ({ data: await listProducts(ctx, query) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Products",
    summary: "Add a product",
    body: createProductSchema,
    output: productSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => createProduct(ctx, body),
);
