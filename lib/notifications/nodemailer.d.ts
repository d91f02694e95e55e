/** The little of nodemailer that we use; its published types bring a cloud SDK along. */
declare module "nodemailer" {
  export type Mail = {
    from: { name: string; address: string };
    to: string;
    replyTo?: string;
    subject: string;
    text: string;
    html: string;
    attachments?: { filename: string; content: Buffer; contentType: string }[];
    messageId: string;
    headers?: Record<string, string>;
    disableFileAccess: boolean;
    disableUrlAccess: boolean;
  };
  export type Transporter = {
    sendMail(mail: Mail): Promise<{ messageId: string; response: string }>;
    close(): void;
  };
  export function createTransport(options: {
    url: string;
    connectionTimeout: number;
    greetingTimeout: number;
    socketTimeout: number;
  }): Transporter;
}
