import type { FieldError } from "@/lib/core/errors";

/** An error on the wire: `application/problem+json` (RFC 9457) with our `code`, request id and field errors. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  instance: string;
  requestId: string;
  errors?: FieldError[];
  [extra: string]: unknown;
};
