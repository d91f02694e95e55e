import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { locales } from "@/lib/i18n/locales.shared";
import { testDatabase } from "@/lib/testing/database";
import { make, testNow } from "@/lib/testing/factories";
import { deliverMessage, type Review } from "./deliver";
import { closeMailer, type Letter } from "./mailer";
import { listOutbox, queueMessage, retryMessage } from "./outbox";
import { messageKinds } from "./schema";
import { getNotificationSettings, updateNotificationSettings } from "./settings";
import { listTemplates, previewTemplate, resetTemplate, saveTemplate } from "./templates";

const database = testDatabase();
let ctx: Ctx;
let contactId: string;
const welcome: Review = async () => null;
const ok = async () => ({ transport: "smtp" as const, providerId: "1" });

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant({ email: "shop@example.com" }));
  contactId = (await make.contact(ctx.tenantId, { email: "bruno@example.com" })).id;
});
afterEach(() => {
  vi.unstubAllEnvs();
  closeMailer();
});

const queue = (over: object = {}, who = ctx) =>
  inTransaction(who, (tx) =>
    queueMessage(tx, {
      ...{ dedupeKey: "a", kind: "waitlist_taken", purpose: "waitlist", locale: "pt-BR" },
      ...{ contactId, recipient: "bruno@example.com", unsubscribeToken: "t".repeat(64) },
      values: { client_name: "Bruno", shop: "Barbearia", date: "terça", time: "10:00" },
      ...over,
    }),
  );
const row = (id: string | null) => unscopedDb().outboxMessage.findUniqueOrThrow({ where: { id: id ?? "" } });
const minutesLater = (minutes: number): Ctx => ({
  ...ctx,
  now: () => new Date(Date.parse(testNow) + minutes * 60_000),
});

describe("the outbox", () => {
  it("holds the same thing once, with the job that sends it", async () => {
    const id = await queue();
    expect(await queue()).toBeNull();
    expect(await row(id)).toMatchObject({ status: "queued", subject: "O horário de terça já foi ocupado" });
    const jobs = await unscopedDb().$queryRaw`select data from pgboss.job where name = 'send-outbox'`;
    expect(jobs).toEqual([{ data: { tenantId: ctx.tenantId, messageId: id } }]);
  });

  it("of the demo never leaves the house", async () => {
    await unscopedDb().tenant.updateMany({ data: { isDemo: true } });
    const id = (await queue()) ?? "";
    const never = async () => Promise.reject(new Error("sent"));
    expect(await deliverMessage(ctx, id, welcome, never)).toBe("sent");
    expect(await row(id)).toMatchObject({ transport: "outbox" });
  });

  it("is sent by one of two workers", async () => {
    const id = (await queue()) ?? "";
    const letters: Letter[] = [];
    const send = async (letter: Letter) => {
      letters.push(letter);
      return ok();
    };
    const both = await Promise.all([
      deliverMessage(ctx, id, welcome, send),
      deliverMessage(ctx, id, welcome, send),
    ]);
    expect(both.sort()).toEqual(["nothing", "sent"]);
    expect(await deliverMessage(ctx, id, welcome, send)).toBe("nothing");
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      id,
      to: "bruno@example.com",
      from: "Barbearia",
      replyTo: "shop@example.com",
    });
    expect(await row(id)).toMatchObject({ status: "sent", attempts: 1, sentAt: ctx.now() });
  });

  it("drops what the review refuses, for good", async () => {
    const id = (await queue()) ?? "";
    expect(await deliverMessage(ctx, id, async () => "out_of_date", ok)).toBe("dropped");
    expect(await deliverMessage(ctx, id, welcome, ok)).toBe("nothing");
    expect(await row(id)).toMatchObject({ status: "dropped", reason: "out_of_date" });
  });

  it("tries again while the server is away, at most six times, and by hand after that", async () => {
    const id = (await queue()) ?? "";
    const away = async () => Promise.reject(new Error("connection refused"));
    for (let attempt = 1; attempt <= 5; attempt++)
      await expect(deliverMessage(ctx, id, welcome, away)).rejects.toThrow("connection refused");
    expect(await row(id)).toMatchObject({ status: "queued", attempts: 5, reason: "connection refused" });
    expect(await deliverMessage(ctx, id, welcome, away)).toBe("failed");
    expect(await deliverMessage(ctx, id, welcome, ok)).toBe("nothing");
    expect(await retryMessage(ctx, id)).toMatchObject({ status: "queued", attempts: 0, reason: null });
    expect(await deliverMessage(ctx, id, welcome, ok)).toBe("sent");
    await expect(retryMessage(ctx, id)).rejects.toMatchObject({ code: "notifications.not_failed" });
  });

  it("takes over from a worker that died, not from one that works", async () => {
    const id = (await queue()) ?? "";
    await unscopedDb().outboxMessage.update({
      where: { id },
      data: { status: "sending", claimedAt: ctx.now() },
    });
    expect(await deliverMessage(minutesLater(3), id, welcome, ok)).toBe("nothing");
    expect(await deliverMessage(minutesLater(5), id, welcome, ok)).toBe("sent");
  });

  it("keeps letters here without a mail server, and lists them for those who run the shop", async () => {
    vi.stubEnv("SMTP_URL", "");
    const id = (await queue()) ?? "";
    expect(await deliverMessage(ctx, id, welcome)).toBe("sent");
    await queue({ dedupeKey: "b" }, minutesLater(1));
    const page = await listOutbox(ctx, { limit: 1 });
    expect(page.data).toMatchObject([{ status: "queued" }]);
    const rest = await listOutbox(ctx, { limit: 5, cursor: page.nextCursor ?? "" });
    expect(rest.data).toMatchObject([{ id, status: "sent", transport: "outbox" }]);
    const staff = { ...ctx, permissions: new Set(["appointments.read"]) };
    await expect(listOutbox(staff, { limit: 5 })).rejects.toMatchObject({ kind: "forbidden" });
    const foreign = make.ctx(await make.tenant());
    expect((await listOutbox(foreign, { limit: 5 })).data).toEqual([]);
    expect(await deliverMessage(foreign, id, welcome, ok)).toBe("nothing");
  });
});

describe("a mail server", () => {
  let server: Server | undefined;
  afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

  it("gets the letter with its headers: a stable id, a way to answer and one press to stop", async () => {
    const mails = await listen("250 ok");
    const id =
      (await queue({
        values: { client_name: "Bruno", shop: "A\r\nBcc: x@evil.example", date: "d", time: "t" },
      })) ?? "";
    expect(await deliverMessage(ctx, id, welcome)).toBe("sent");
    expect(mails).toHaveLength(1);
    const [head = "", ...body] = (mails[0] ?? "").split("\r\n\r\n");
    const unfolded = head.replace(/\r\n[ \t]+/g, " ");
    expect(unfolded).toContain("To: bruno@example.com");
    expect(unfolded).toContain("Reply-To: shop@example.com");
    expect(unfolded).toContain(`Message-ID: <${id}@`);
    expect(unfolded).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(unfolded).toMatch(/List-Unsubscribe: <http[^>]*\/api\/v1\/public\/unsubscribe\/t{64}>/);
    expect(unfolded).not.toMatch(/^Bcc:/m);
    expect(body.join("\n")).toContain("text/html");
    expect(await row(id)).toMatchObject({
      status: "sent",
      transport: "smtp",
      providerId: `<${id}@localhost>`,
    });
  });

  it("that refuses the address ends the message at once; one that is busy is tried again", async () => {
    await listen("550 no such user");
    const id = (await queue()) ?? "";
    expect(await deliverMessage(ctx, id, welcome)).toBe("failed");
    expect((await row(id)).reason).toContain("550");
    closeMailer();
    await new Promise<void>((done) => server?.close(() => done()));
    await listen("451 try later");
    const other = (await queue({ dedupeKey: "b" })) ?? "";
    await expect(deliverMessage(ctx, other, welcome)).rejects.toThrow("451");
    expect(await row(other)).toMatchObject({ status: "queued" });
  });

  /** Speaks enough SMTP for one letter after another; `recipient` is its answer to RCPT TO. */
  async function listen(recipient: string): Promise<string[]> {
    const mails: string[] = [];
    server = createServer((socket) => {
      let data: string | null = null;
      let rest = "";
      socket.on("error", () => socket.destroy());
      socket.write("220 loopback\r\n");
      socket.on("data", (chunk) => {
        rest += chunk.toString();
        if (data !== null || rest.includes("\r\n.\r\n")) {
          const end = rest.indexOf("\r\n.\r\n");
          if (end === -1) return;
          mails.push(rest.slice(0, end));
          data = null;
          rest = "";
          socket.write("250 queued\r\n");
          return;
        }
        for (let at = rest.indexOf("\r\n"); at !== -1; at = rest.indexOf("\r\n")) {
          const line = rest.slice(0, at).toUpperCase();
          rest = rest.slice(at + 2);
          if (line === "DATA") {
            data = "";
            socket.write("354 go\r\n");
            return;
          }
          socket.write(
            line.startsWith("RCPT") ? `${recipient}\r\n` : line === "QUIT" ? "221 bye\r\n" : "250 ok\r\n",
          );
        }
      });
    });
    await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
    return mails;
  }
});

describe("templates", () => {
  const key = { kind: "reminder", locale: "pt-BR" } as const;

  it("are ours until the shop writes its own, and ours again when it gives up", async () => {
    const all = await listTemplates(ctx);
    expect(all).toHaveLength(locales.length * messageKinds.length);
    expect(all.some((template) => template.isCustom)).toBe(false);
    const own = { subject: "Oi {{client_name}}", body: "Às {{time}}" };
    expect(await saveTemplate(ctx, key, own)).toMatchObject({ ...own, isCustom: true });
    const taken = { kind: "waitlist_taken", locale: "pt-BR" } as const;
    await saveTemplate(ctx, taken, { subject: "Oi {{client_name}}", body: "{{shop}}" });
    expect(await row(await queue())).toMatchObject({ subject: "Oi Bruno", body: "Barbearia" });
    expect(await row(await queue({ dedupeKey: "ro", locale: "ro" }))).toMatchObject({
      subject: "Ora din terça s-a ocupat",
    });
    expect(await resetTemplate(ctx, key)).toMatchObject({ isCustom: false });
    expect((await listTemplates(ctx)).filter((template) => template.isCustom)).toHaveLength(1);
  });

  it("with a variable that nobody fills in are refused, in subject and body, stored or shown", async () => {
    const refusal = { code: "notifications.unknown_variable" };
    const wrong = { subject: "Oi", body: "{{client_name}} {{offer_link}} {{typo}}" };
    await expect(saveTemplate(ctx, key, wrong)).rejects.toMatchObject({
      ...refusal,
      details: {
        extra: { unknown: ["offer_link", "typo"] },
        errors: [{ path: "body", code: "unknown_variable" }],
      },
    });
    await expect(saveTemplate(ctx, key, { subject: "{{x}}", body: "y" })).rejects.toMatchObject({
      details: { errors: [{ path: "subject" }] },
    });
    expect(() => previewTemplate(ctx, { ...key, ...wrong })).toThrow(expect.objectContaining(refusal));
    expect(await unscopedDb().messageTemplate.count()).toBe(0);
  });

  it("are previewed with made-up values, every default of them", async () => {
    for (const { kind, locale, subject, body } of await listTemplates(ctx)) {
      const preview = previewTemplate(ctx, { kind, locale, subject, body });
      expect(preview.subject + preview.text).not.toContain("{{");
      expect(preview.html).toContain("<p ");
    }
  });
});

describe("settings", () => {
  it("have defaults, the installation's last hours among them, and keep what was not named", async () => {
    vi.stubEnv("CRON_REMINDERS_HOURS_BEFORE", "3");
    vi.stubEnv("SMTP_URL", "");
    expect(await getNotificationSettings(ctx)).toEqual({
      confirmations: true,
      reminders: true,
      dailySummary: true,
      offsetsMin: [1440, 180],
      quietHours: { from: "21:00", to: "08:00" },
      canSendEmail: false,
    });
    await updateNotificationSettings(ctx, { offsetsMin: [60, 2880, 60] });
    expect(await updateNotificationSettings(ctx, { quietHours: null })).toMatchObject({
      offsetsMin: [2880, 60],
      quietHours: null,
      confirmations: true,
    });
    const staff = { ...ctx, permissions: new Set(["tenant.read"]) };
    await expect(updateNotificationSettings(staff, {})).rejects.toMatchObject({ kind: "forbidden" });
  });
});
