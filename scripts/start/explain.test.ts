import { expect, test } from "vitest";
import { explainDatabaseError } from "./explain";

const failure = (message: string, code?: string) => Object.assign(new Error(message), { code });

test.each([
  [failure("connect ECONNREFUSED 127.0.0.1:5432", "ECONNREFUSED"), /^Cannot reach the database at /],
  [new AggregateError([failure("connect ECONNREFUSED ::1:5432")]), /^Cannot reach the database at /],
  [failure('password authentication failed for user "app"', "28P01"), /refused the user or the password/],
  [failure('database "app" does not exist', "3D000"), /does not exist/],
  [failure('20261120_vector: extension "vector" is not available', "0A000"), /has no pgvector/],
  [failure('permission denied to create extension "pg_trgm"', "42501"), /lacks a right/],
  [
    failure("20261120_init: syntax error\nat somewhere"),
    /^Migration failed, .*: 20261120_init: syntax error$/,
  ],
  ["odd", /odd/],
])("%s becomes one line that says what to do", (error, line) => {
  expect(explainDatabaseError(error)).toMatch(line);
  expect(explainDatabaseError(error)).not.toContain("\n");
});
