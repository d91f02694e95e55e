const secretSuffixes = [
  "password",
  "passwd",
  "token",
  "secret",
  "apikey",
  "privatekey",
  "authorization",
  "cookie",
  "signature",
  "recoverycodes",
];
/** Whole names only: `text` hides a message, `context` stays readable. */
const hiddenNames = new Set([
  ...["text", "body", "content", "html", "subject", "prompt", "notes", "transcript", "query"],
  ...[
    "phone",
    "phonenumber",
    "email",
    "emails",
    "from",
    "to",
    "recipient",
    "address",
    "birthdate",
    "document",
    "cpf",
  ],
  ...["fullname", "firstname", "lastname", "displayname", "contactname", "visitorname", "customername"],
  ...["totp", "totpcode", "otp", "pin", "cvv", "cardnumber", "iban", "pixkey"],
]);

/** The names that are hidden at the top of a child logger's bindings, in the spellings that occur. */
export const redactedBindings = [
  ...["password", "token", "accessToken", "refreshToken", "secret", "apiKey", "authorization", "cookie"],
  ...["text", "body", "phone", "email", "from", "to", "address"],
];

export const redactedMark = "[redacted]";

/** True for a field whose name says it holds a secret or personal data. */
export function isHiddenField(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return hiddenNames.has(plain) || secretSuffixes.some((suffix) => plain.endsWith(suffix));
}

/** A copy for the log: secrets and personal data replaced by field name, errors flattened, depth and length bounded. */
export function redact(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return describeError(value, depth);
  if (typeof value === "string") return value.length > 4_000 ? `${value.slice(0, 4_000)}…` : value;
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return value;
  if (depth >= 6) return "[deep]";
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Map || value instanceof Set) return `[${value.size} entries]`;
  if (value instanceof URL) return `${value.origin}${value.pathname}`;
  if (value instanceof Headers) return redact(Object.fromEntries(value), depth);
  const entries = Object.entries(value).map(([name, field]) => {
    if (typeof field === "string" && /(url|uri|path|href|referer)$/i.test(name))
      return [name, withoutQuery(field)];
    // A flag says that something exists ("hasPassword"); it is not the thing itself.
    const hides = isHiddenField(name) && field !== null && field !== undefined && typeof field !== "boolean";
    return [name, hides ? redactedMark : redact(field, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** Query strings carry tokens; what is left still says which page it was. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//");
}

function describeError(error: Error, depth: number): Record<string, unknown> {
  const extra = error as Error & { code?: unknown; kind?: unknown; details?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(extra.kind !== undefined && { kind: String(extra.kind) }),
    ...(extra.code !== undefined && { code: String(extra.code) }),
    ...(extra.details !== undefined && { details: redact(extra.details, depth + 1) }),
    stack: error.stack,
    ...(error.cause !== undefined && depth < 3 && { cause: redact(error.cause, depth + 1) }),
  };
}
