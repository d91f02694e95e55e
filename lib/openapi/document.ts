import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Access } from "@/lib/api/route-spec";
import type { ListedRoute } from "./list-routes";

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem document; `code` is stable." });

const bytes = { schema: { type: "string", format: "binary" } } as const;

const security: Record<Access, Record<string, string[]>[]> = {
  member: [{ session: [] }, { bearer: [] }],
  user: [{ session: [] }, { bearer: [] }],
  platform: [{ session: [] }, { bearer: [] }],
  visitor: [{ visitor: [] }],
  public: [],
};

/** The OpenAPI 3.1 document of the listed routes, from the same schemas that check requests and answers. */
export function openApiDocument(routes: readonly ListedRoute[], version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Atende API",
      version,
      description:
        "Lists answer `{ data, nextCursor }`, single things `{ data }`. Instants are ISO 8601 UTC, money is in minor units. Errors are `application/problem+json`.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "atende.session" },
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "Access token of /auth/login, or an API key (atd_…).",
        },
        visitor: { type: "http", scheme: "bearer", description: "Token of one conversation." },
      },
    },
  });
}

function operation({ method, path, spec }: ListedRoute): ZodOpenApiOperationObject {
  const status = String(spec.status ?? (spec.output || spec.list || spec.raw ? 200 : 204));
  const answer = answerSchema(spec);
  const tenantHeader = spec.access === "member" ? z.object({ "x-tenant": tenantHeaderSchema }) : undefined;
  return {
    operationId: operationId(method, path),
    summary: spec.summary,
    tags: [spec.tag],
    security: security[spec.access],
    requestParams: {
      ...(spec.params ? { path: spec.params } : {}),
      ...(spec.query ? { query: spec.query } : {}),
      ...(tenantHeader ? { header: tenantHeader } : {}),
    },
    ...(spec.upload
      ? { requestBody: { required: true, content: { "application/octet-stream": bytes } } }
      : {}),
    ...(spec.body
      ? { requestBody: { required: true, content: { "application/json": { schema: spec.body } } } }
      : {}),
    responses: {
      [status as "200"]: {
        description: "Success",
        ...(answer ? { content: { "application/json": { schema: answer } } } : {}),
        ...(spec.file ? { content: { "application/octet-stream": bytes } } : {}),
      },
      default: { description: "Problem", content: { "application/problem+json": { schema: problem } } },
    },
  };
}

const tenantHeaderSchema = z
  .string()
  .optional()
  .meta({ description: "Slug of the tenant; may be left out by members of one tenant and by API keys." });

function answerSchema({ output, list, raw }: ListedRoute["spec"]): z.ZodType | undefined {
  if (list) return z.object({ data: z.array(list), nextCursor: z.string().nullable() });
  if (output) return z.object({ data: output });
  return raw;
}

function operationId(method: string, path: string): string {
  const words = path
    .replace("/api/v1/", "")
    .split(/[/{}-]+/)
    .filter(Boolean);
  return [method.toLowerCase(), ...words]
    .map((word, index) => (index ? word[0]?.toUpperCase() + word.slice(1) : word))
    .join("");
}
