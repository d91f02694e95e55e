import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLogger, logLevel } from "./logger";
import { isHiddenField, redact } from "./redact";

function capture() {
  const lines: string[] = [];
  const log = createLogger({ LOG_LEVEL: "debug" }, { write: (line) => lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "{}") as Record<string, unknown> };
}

describe("the log", () => {
  it("is silent in tests, warns in development, informs in production, and obeys LOG_LEVEL", () => {
    expect(logLevel({ VITEST: "true" })).toBe("silent");
    expect(logLevel({ NODE_ENV: "development" })).toBe("warn");
    expect(logLevel({ NODE_ENV: "production" })).toBe("info");
    expect(logLevel({ NODE_ENV: "test", LOG_LEVEL: "debug" })).toBe("debug");
    expect(logLevel({ LOG_LEVEL: "loudest" })).toBe("info");
  });

  it("carries the ids of a child logger", () => {
    const { log, last } = capture();
    log.child({ requestId: "r1", tenantId: "t1" }).info({ durationMs: 4 }, "answered");
    expect(last()).toMatchObject({ requestId: "r1", tenantId: "t1", durationMs: 4, message: "answered" });
  });

  it("hides secrets and personal data wherever they are nested", () => {
    const { log, lines } = capture();
    log.info({
      contact: { phone: "+5511999990000", email: "ana@example.com", id: "c1" },
      headers: { Authorization: "Bearer hush-1", "X-Api-Key": "hush-2", accept: "text/html" },
      list: [{ accessToken: "hush-3", text: "my tooth hurts" }],
      url: "https://x.example/cb?code=hush-4",
    });
    log.child({ email: "bia@example.com", token: "hush-5" }).warn("x");
    log.error(new Error("broke", { cause: { password: "hush-6" } }));
    const all = lines.join("\n");
    for (const leak of ["hush", "+5511", 'example.com"', "tooth"]) expect(all).not.toContain(leak);
    expect(all).toContain("c1");
    expect(all).toContain("text/html");
  });

  it("keeps an error's type, code and stack", () => {
    const { log, last } = capture();
    log.error({ err: Object.assign(new Error("no"), { code: "booking.slot_taken" }) }, "failed");
    expect(last()).toMatchObject({
      err: { type: "Error", message: "no", code: "booking.slot_taken" },
      message: "failed",
    });
  });

  it("tells names that hide from names that look alike", () => {
    for (const name of [
      "password",
      "newPassword",
      "refresh_token",
      "set-cookie",
      "APIKEY",
      "appSecret",
      "Text",
    ]) {
      expect(isHiddenField(name), name).toBe(true);
    }
    for (const name of ["context", "maxTokens", "inputTokens", "tokenCount", "status", "bodyLength"]) {
      expect(isHiddenField(name), name).toBe(false);
    }
    expect(redact({ hasPassword: true, password: null })).toEqual({ hasPassword: true, password: null });
  });

  it("survives a structure that contains itself", () => {
    const loop: Record<string, unknown> = { name: "loop" };
    loop.self = loop;
    expect(JSON.stringify(redact(loop))).toContain("[deep]");
  });

  it("writes to a dated file in LOG_DIR", async () => {
    const dir = mkdtempSync(join(tmpdir(), "atende-log-"));
    const log = createLogger({ LOG_LEVEL: "fatal", LOG_DIR: dir });
    log.fatal("kept");
    await expect
      .poll(
        () =>
          readdirSync(dir)
            .map((file) => readFileSync(join(dir, file), "utf8"))
            .join(),
        { timeout: 5_000 },
      )
      .toContain("kept");
    expect(readdirSync(dir)[0]).toMatch(/^atende\.\d{4}-\d{2}-\d{2}\.\d+\.log$/);
    rmSync(dir, { recursive: true, force: true });
  });
});
