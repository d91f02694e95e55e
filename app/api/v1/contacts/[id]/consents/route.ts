import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { consentInputSchema, consentSchema } from "@/lib/contacts/consent-schema.shared";
import { listConsents, recordConsent } from "@/lib/contacts/consents";

export const GET = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "What a person agreed to and withdrew, newest first",
    params: idParams,
    list: consentSchema,
  },
  async ({ ctx, params }) => ({ data: await listConsents(ctx, params.id) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Note that a person agreed or withdrew",
    params: idParams,
    body: consentInputSchema,
    list: consentSchema,
    status: 201,
  },
  async ({ ctx, params, body }) => ({ data: await recordConsent(ctx, params.id, body) }),
);
