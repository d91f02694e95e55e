import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export type TestServer = { url: string; stop(): Promise<void> };

/** The keys of real services: a developer's own must not reach the tests. An empty value also beats one in .env. */
const noServices = Object.fromEntries(
  [
    "DATABASE_URL",
    "REDIS_URL",
    "OPENAI_API_KEY",
    "GOOGLE_GENERATIVE_AI_API_KEY",
    "HUGGINGFACE_API_KEY",
    "HF_TOKEN",
    "STRIPE_SECRET_KEY",
    "STRIPE_WEBHOOK_SECRET",
    "SMTP_URL",
    "OTEL_EXPORTER_OTLP_ENDPOINT",
  ].map((name) => [name, ""]),
);

/** Starts the production build with an empty database of its own; its log goes to test-results/<name>.log. */
export async function startTestServer(name: string, env: Record<string, string> = {}): Promise<TestServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(path.join(tmpdir(), `atende-e2e-${name}-`));
  mkdirSync("test-results", { recursive: true });
  const log = createWriteStream(path.join("test-results", `${name}.log`));
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...noServices,
      NODE_ENV: "production",
      PORT: String(port),
      APP_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      RATE_LIMIT_AUTH_PER_MIN: "0",
      RATE_LIMIT_API_PER_MIN: "0",
      RATE_LIMIT_UPLOAD_PER_MIN: "0",
      RATE_LIMIT_WIDGET_PER_MIN: "0",
      ALLOW_NO_RATE_LIMIT: "true",
      SEED_DEMO: "false",
      ...env,
    },
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await readyLine(child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function readyLine(child: ReturnType<typeof spawn>, log: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      log.write(chunk);
      said = (said + chunk.toString()).slice(-8_000);
      if (said.includes("is ready:")) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The app ended with ${code} before it was ready.\n${said}`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
