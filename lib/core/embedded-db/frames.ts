/** Cuts a client's byte stream into the units that PostgreSQL's wire protocol treats as one. */

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

/** One thing to hand to the database; `more` says that the client has not finished its sequence (no Sync yet). */
export type Unit =
  | { kind: "startup"; bytes: Buffer }
  | { kind: "refuse-encryption" }
  | { kind: "cancel" }
  | { kind: "terminate" }
  | { kind: "password"; value: string }
  | { kind: "run"; bytes: Buffer; more: boolean };

const Q = 0x51; // Query
const S = 0x53; // Sync
const F = 0x46; // FunctionCall
const H = 0x48; // Flush
const X = 0x58; // Terminate
const P = 0x70; // PasswordMessage
const COPY = new Set([0x64, 0x63, 0x66]); // CopyData, CopyDone, CopyFail

/**
 * Collects bytes and yields whole units. Parse, Bind, Describe and Execute wait for their Sync, because every
 * connection shares one session: another client's Parse in between would replace the unnamed statement.
 */
export class Frames {
  #buffer: Buffer = Buffer.alloc(0);
  #pending: Buffer[] = [];
  #started = false;

  push(chunk: Buffer): Unit[] {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
    const units: Unit[] = [];
    for (;;) {
      const unit = this.#started ? this.#message() : this.#startup();
      if (unit === "incomplete") return units;
      if (unit) units.push(unit);
    }
  }

  #take(length: number): Buffer {
    const bytes = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return bytes;
  }

  #startup(): Unit | "incomplete" {
    if (this.#buffer.length < 8) return "incomplete";
    const length = this.#buffer.readInt32BE(0);
    if (length < 8 || length > 10_000) throw new Error("not a PostgreSQL client");
    if (this.#buffer.length < length) return "incomplete";
    const code = this.#buffer.readInt32BE(4);
    const bytes = this.#take(length);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: "refuse-encryption" };
    if (code === CANCEL_REQUEST) return { kind: "cancel" };
    this.#started = true;
    return { kind: "startup", bytes };
  }

  #message(): Unit | "incomplete" | undefined {
    if (this.#buffer.length < 5) return "incomplete";
    const length = this.#buffer.readInt32BE(1);
    if (length < 4 || length > MAX_MESSAGE_BYTES) throw new Error("broken PostgreSQL message");
    if (this.#buffer.length < 1 + length) return "incomplete";
    const type = this.#buffer[0] ?? 0;
    const bytes = this.#take(1 + length);
    if (type === X) return { kind: "terminate" };
    if (type === P) return { kind: "password", value: bytes.subarray(5, -1).toString() };
    this.#pending.push(bytes);
    if (type === H) return this.#unit(true);
    if (type === Q || type === S || type === F) return this.#unit(false);
    if (COPY.has(type)) return this.#unit(true);
    return undefined;
  }

  #unit(more: boolean): Unit {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    return { kind: "run", bytes, more };
  }
}
