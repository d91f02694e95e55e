import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { deleteProduct, getProduct, updateProduct } from "@/lib/payments/products";
import { productSchema, updateProductSchema } from "@/lib/payments/products.shared";

export const GET = route(
  {
    access: "member",
    tag: "Products",
    summary: "One product",
    params: idParams,
    output: productSchema,
  },
  ({ ctx, params }) => getProduct(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Products",
    summary: "Change a product; the stock moves by its own route",
    params: idParams,
    body: updateProductSchema,
    output: productSchema,
  },
  ({ ctx, params, body }) => updateProduct(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Products",
    summary: "Delete a product that was never sold",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => deleteProduct(ctx, params.id),
);
