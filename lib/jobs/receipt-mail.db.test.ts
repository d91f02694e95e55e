import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { closeMailer } from "@/lib/notifications/mailer";
import { openTicket } from "@/lib/payments/open-ticket";
import { chargeTicket } from "@/lib/payments/record-payment";
import { sendReceipt } from "@/lib/payments/send-receipt";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { sendOutbox } from "./send-outbox";

const database = testDatabase();
let server: Server | undefined;

beforeEach(() => database.reset());
afterEach(async () => {
  closeMailer();
  vi.unstubAllEnvs();
  await new Promise((done) => (server ? server.close(done) : done(null)));
});

/** Takes every mail and keeps what was said. */
async function mailServer(): Promise<string[]> {
  const mails: string[] = [];
  server = createServer((socket) => {
    let data: string | null = null;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString("latin1").split("\r\n")) {
        if (data !== null) {
          if (line !== ".") data += `${line}\n`;
          else {
            mails.push(data);
            data = null;
            socket.write("250 ok\r\n");
          }
        } else if (line === "DATA") {
          data = "";
          socket.write("354 go\r\n");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else if (line !== "") socket.write("250 ok\r\n");
      }
    });
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const address = server.address();
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
  return mails;
}

it("sends a receipt with its words and the same as a file", async () => {
  const mails = await mailServer();
  const ctx = make.ctx(await make.tenant());
  const bill = await openTicket(ctx, { lines: [{ name: "Corte", unitCents: 5000, quantity: 1 }] });
  await chargeTicket(ctx, bill.id, { payments: [{ method: "cash", amountCents: 5000 }] });
  const { id } = await sendReceipt(ctx, bill.id, { channel: "email", to: "ana@example.com" });
  const run = { id: "1", signal: new AbortController().signal, retry: 0 };
  await sendOutbox({ tenantId: ctx.tenantId, messageId: id }, run);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain("ana@example.com");
  expect(mails[0]).toMatch(/Content-Type: application\/pdf; name=Recibo-1-da-Barbearia\.pdf/);
  // "%PDF-" in base64.
  expect(mails[0]).toContain("JVBERi0");
});
