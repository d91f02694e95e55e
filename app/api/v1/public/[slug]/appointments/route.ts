import { slugParams } from "@/lib/api/params";
import { answerPublicBooking } from "@/lib/api/public-booking";
import { route } from "@/lib/api/route";
import { bookPubliclySchema } from "@/lib/booking/public-booking.shared";
import { publicBookingWithDepositSchema } from "@/lib/payments/deposits.shared";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Book as a customer; answers the token of the manage link and the deposit to pay",
    params: slugParams,
    body: bookPubliclySchema,
    output: publicBookingWithDepositSchema,
    status: 201,
    idempotent: true,
  },
  async ({ params, body, caller, request }) =>
    answerPublicBooking(await ctxForPublic(params.slug, caller), request, body),
);
