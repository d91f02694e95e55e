import { createTransport, type Transporter } from "nodemailer";
import { appUrl } from "@/lib/core/env";
import { letterHtml } from "./render.shared";

export type Attachment = { filename: string; content: Buffer; contentType: string };

export type Letter = {
  /** Stable, so that a letter sent twice after a crash is shown once. */
  id: string;
  from: string;
  replyTo?: string | null;
  to: string;
  subject: string;
  text: string;
  /** Where one press ends all letters; added below the text and as a header. */
  unsubscribe?: { page: string; oneClick: string; label: string } | null;
  attachments?: Attachment[];
};

export type SendResult = { transport: "smtp" | "outbox"; providerId: string | null };

const shared: { url?: string; transport?: Transporter } = {};

/** Whether `SMTP_URL` is set. */
export function hasMailServer(): boolean {
  return Boolean(process.env.SMTP_URL);
}

/** Sends a letter by SMTP; without a mail server it stays in the outbox, which is where it is read in development. */
export async function sendLetter(letter: Letter): Promise<SendResult> {
  const url = process.env.SMTP_URL;
  if (!url) return { transport: "outbox", providerId: null };
  const { unsubscribe } = letter;
  const text = unsubscribe ? `${letter.text}\n\n${unsubscribe.label}: ${unsubscribe.page}` : letter.text;
  const { messageId } = await transportFor(url).sendMail({
    from: { name: letter.from, address: senderAddress() },
    to: letter.to,
    replyTo: letter.replyTo ?? undefined,
    subject: letter.subject,
    text,
    html: letterHtml(text),
    attachments: letter.attachments,
    messageId: `<${letter.id}@${senderAddress().split("@")[1]}>`,
    headers: unsubscribe
      ? {
          "List-Unsubscribe": `<${unsubscribe.oneClick}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : undefined,
    // A body is data: nothing in it is a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { transport: "smtp", providerId: messageId };
}

/** Whether the mail server refused for good: trying again would change nothing. */
export function isPermanentRefusal(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return code === "EENVELOPE"
    ? (responseCode ?? 550) >= 500
    : code === "EMESSAGE" && (responseCode ?? 0) >= 500;
}

/** Closes the connection; the next letter opens a new one. */
export function closeMailer(): void {
  shared.transport?.close();
  shared.transport = undefined;
}

function transportFor(url: string): Transporter {
  if (!shared.transport || shared.url !== url) {
    shared.transport?.close();
    shared.url = url;
    shared.transport = createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    });
  }
  return shared.transport;
}

function senderAddress(): string {
  return process.env.MAIL_FROM || `no-reply@${new URL(appUrl()).hostname}`;
}
