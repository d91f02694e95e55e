import { describe, expect, it } from "vitest";
import { isUnavailable } from "./db-errors";

/** Errors as the driver adapter and the pool report them when the database goes away. */
const gone: [what: string, error: unknown][] = [
  ["nothing listens", Object.assign(new Error("Can't reach database server"), { code: "P1001" })],
  ["a raw query was cut off", rawFailure({ kind: "ConnectionClosed" })],
  ["a raw query got no answer", rawFailure({ kind: "SocketTimeout" })],
  [
    "the connection broke before",
    new Error("Client has encountered a connection error and is not queryable"),
  ],
  ["the pipe broke while writing", Object.assign(new Error("write EPIPE"), { code: "EPIPE" })],
  ["the server closed the connection", new Error("Server has closed the connection.")],
  ["the server shuts down", rawFailure({ kind: "postgres", originalCode: "57P01" })],
];

function rawFailure(cause: object): Error {
  const message = "Raw query failed. Code: `N/A`. Message: `N/A`";
  return Object.assign(new Error(message), { code: "P2010", meta: { driverAdapterError: { cause } } });
}

describe("the database counts as unavailable", () => {
  it.each(gone)("when %s", (_, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it("but not when it refused a value", () => {
    expect(isUnavailable(rawFailure({ kind: "postgres", originalCode: "22P02" }))).toBe(false);
    expect(isUnavailable(new TypeError("x is not a function"))).toBe(false);
  });
});
