import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { sendReceiptSchema, sentReceiptSchema } from "@/lib/payments/receipts.shared";
import { listReceipts, sendReceipt } from "@/lib/payments/send-receipt";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "The receipts of a bill that were sent, newest first",
    params: idParams,
    list: sentReceiptSchema,
  },
  async ({ ctx, params }) => ({ data: await listReceipts(ctx, params.id) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Send the receipt of a paid bill by e-mail",
    params: idParams,
    body: sendReceiptSchema,
    output: sentReceiptSchema,
    status: 202,
    idempotent: true,
  },
  ({ ctx, params, body }) => sendReceipt(ctx, params.id, body),
);
