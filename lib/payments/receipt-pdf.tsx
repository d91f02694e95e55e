import path from "node:path";
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import type { Attachment } from "@/lib/notifications/mailer";

const fonts = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  "node_modules/geist/dist/fonts/geist-sans",
);
// The built-in PDF fonts know no ș and ț.
Font.register({
  family: "GeistReceipt",
  fonts: [
    { src: path.join(fonts, "Geist-Regular.ttf") },
    { src: path.join(fonts, "Geist-SemiBold.ttf"), fontWeight: 600 },
  ],
});

const style = StyleSheet.create({
  page: { fontFamily: "GeistReceipt", fontSize: 11, color: "#2b2722", padding: 40, lineHeight: 1.5 },
  title: { fontSize: 16, fontWeight: 600, marginBottom: 16 },
  part: { marginBottom: 12 },
});

/** The receipt that a letter carries, as a file; null for any other letter. */
export async function receiptAttachment(ctx: Ctx, messageId: string): Promise<Attachment | null> {
  const letter = await inTransaction(ctx, ({ db, tenantId }) =>
    db.outboxMessage.findFirst({
      where: { tenantId, id: messageId, kind: "receipt" },
      select: { subject: true, body: true },
    }),
  );
  if (!letter) return null;
  const content = await receiptPdf(letter);
  return { filename: `${fileName(letter.subject)}.pdf`, content, contentType: "application/pdf" };
}

/** A receipt's words on a small page. */
export function receiptPdf({ subject, body }: { subject: string; body: string }): Promise<Buffer> {
  return renderToBuffer(
    <Document title={subject}>
      <Page size="A5" style={style.page}>
        <Text style={style.title}>{subject}</Text>
        {body.split("\n\n").map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, nothing moves.
          <View key={at} style={style.part}>
            <Text>{part}</Text>
          </View>
        ))}
      </Page>
    </Document>,
  );
}

// Letters and digits only: the name travels in a header and ends on somebody's disk.
function fileName(subject: string): string {
  const plain = subject.normalize("NFD").replace(/\p{M}/gu, "");
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "receipt"
  );
}
