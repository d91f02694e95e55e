/** One line for a person who only wants to know what to do; the full error follows in DEBUG mode. */
export function explainDatabaseError(error: unknown): string {
  const text = everything(error);
  if (/extension "vector"|vector\.control|type "vector" does not exist/.test(text)) {
    return 'This PostgreSQL server has no pgvector. Install it (Debian: "apt install postgresql-NN-pgvector"; or use the image pgvector/pgvector), or unset DATABASE_URL to use the embedded database.';
  }
  if (
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|timeout expired|connection timeout|Connection terminated/i.test(
      text,
    )
  ) {
    return `Cannot reach the database at ${databaseHost()}. Is it running, and is DATABASE_URL right? Unset DATABASE_URL to use the embedded database.`;
  }
  if (/28P01|password authentication failed|28000/.test(text)) {
    return "The database refused the user or the password in DATABASE_URL.";
  }
  if (/3D000|database ".*" does not exist/.test(text))
    return "The database named in DATABASE_URL does not exist.";
  if (/permission denied/.test(text)) {
    return `The database user in DATABASE_URL lacks a right that the migrations need: ${firstLine(text)}`;
  }
  return `Migration failed, nothing of it was kept: ${firstLine(text)}`;
}

function everything(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(everything).join("\n");
  const { message, code, cause } = (error ?? {}) as { message?: string; code?: string; cause?: unknown };
  return [message ?? String(error), code, cause === undefined ? "" : JSON.stringify(cause)]
    .filter(Boolean)
    .join("\n");
}

function firstLine(text: string): string {
  return (
    text
      .split("\n")
      .map((line) => line.trim())
      .find((line) => line !== "") ?? "unknown error"
  ).slice(0, 400);
}

function databaseHost(): string {
  try {
    const { hostname, port } = new URL(process.env.DATABASE_URL ?? "");
    return `${hostname}:${port || "5432"}`;
  } catch {
    return "DATABASE_URL";
  }
}
