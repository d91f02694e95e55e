/** What every messaging service looks like to us. Adapters parse and send; they know nothing of conversations. */

/** A webhook as it came: verification needs the exact bytes. */
export type InboundRequest = { headers: Headers; rawBody: Uint8Array; url: URL };

/** Something that a provider reports; `externalId` is unique per channel account and makes a repeat harmless. */
export type InboundEvent =
  | {
      kind: "message";
      externalId: string;
      /** The customer's address at the provider. */
      from: string;
      profileName: string | null;
      text: string;
      media: { id: string; mimeType: string; caption: string | null }[];
      at: Date;
      /** Written by the shop itself on its own phone. */
      isEcho: boolean;
    }
  | {
      kind: "status";
      externalId: string;
      messageId: string;
      status: MessageStatus;
      error: string | null;
      at: Date;
    };

/** In order; a later report never takes a message back to an earlier one. */
export const messageStatuses = ["queued", "sent", "delivered", "read", "failed"] as const;
export type MessageStatus = (typeof messageStatuses)[number];

export type OutboundMessage = { to: string; text: string; dedupeKey: string };
export type SendResult =
  | { ok: true; externalId: string }
  | { ok: false; code: string; retryable: boolean; detail: string };

export type ChannelAdapter<C> = {
  /** Whether the request is really from the provider; compares in constant time. */
  verify: (request: InboundRequest, credentials: C) => boolean | Promise<boolean>;
  /** Answers the provider's set-up handshake; null when the request is none. */
  challenge?: (url: URL, verifyToken: string) => string | null;
  parse: (request: InboundRequest) => InboundEvent[];
  send: (message: OutboundMessage, credentials: C, signal?: AbortSignal) => Promise<SendResult>;
};
