import type { z } from "zod";
import type { LiveSession } from "@/lib/auth/sessions";
import type { Ctx } from "@/lib/core/ctx";
import type { RateBucket } from "@/lib/core/rate-limit";
import type { Caller } from "@/lib/tenants/ctx-for";
import type { Visitor } from "./identify";

/**
 * Who may call: `member` a person or API key inside one tenant · `user` anybody signed in · `platform` operators ·
 * `visitor` the holder of a conversation's token · `public` anybody.
 */
export type Access = "member" | "user" | "platform" | "visitor" | "public";

/** A route as data: what `route()` enforces and the OpenAPI document shows. */
export type RouteSpec = {
  access: Access;
  summary: string;
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Takes the bytes of one file, as they are, instead of a JSON body. */
  upload?: true;
  /** Answered with a file's bytes; the handler returns the Response. The tenant may stand in the query as `tenant`. */
  file?: true;
  /** Answered as `{ data }`. */
  output?: z.ZodType;
  /** Answered as `{ data: [...], nextCursor }`. */
  list?: z.ZodType;
  /** Answered as it is, for the few shapes that other systems fix. */
  raw?: z.ZodType;
  status?: number;
  rate?: RateBucket | "none";
  /** How large a body may be, where the usual megabyte is not enough. */
  maxBodyBytes?: number;
  /** Honours `Idempotency-Key`: the write runs at most once per key. */
  idempotent?: boolean;
};

export type Infer<T, Fallback> = T extends z.ZodType ? z.infer<T> : Fallback;

/** What the handler gets, by access. */
export type Identified<A extends Access> = {
  member: { ctx: Ctx; session: LiveSession | null };
  user: { session: LiveSession };
  platform: { session: LiveSession };
  visitor: { ctx: Ctx; visitor: Visitor };
  public: { session: LiveSession | null };
}[A];

export type HandlerInput<S extends RouteSpec> = Identified<S["access"]> & {
  params: Infer<S["params"], Record<string, never>>;
  query: Infer<S["query"], Record<string, never>>;
  body: Infer<S["body"], undefined>;
  /** The bytes of an `upload`; empty elsewhere. */
  bytes: Buffer;
  caller: Caller;
  request: Request;
};

export type HandlerOutput<S extends RouteSpec> = S extends { list: infer L extends z.ZodType }
  ? { data: z.input<L>[]; nextCursor?: string | null }
  : S extends { output: infer O extends z.ZodType }
    ? z.input<O>
    : S extends { raw: infer R extends z.ZodType }
      ? z.input<R>
      : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without output returns nothing
        void;

/** What Next calls. */
export type RouteHandler = ((
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>) & { spec: RouteSpec };
