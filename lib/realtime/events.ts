import { z } from "zod";

const id = z.uuid();
const message = z.looseObject({ id, seq: z.number().int(), author: z.string() });

/** Rooms: `tenant:<id>` the team of a business · `conversation:<id>` the customer and whoever has the thread open. */
export type Room = `tenant:${string}` | `conversation:${string}`;

export const tenantRoom = (tenantId: string): Room => `tenant:${tenantId}`;
export const conversationRoom = (conversationId: string): Room => `conversation:${conversationId}`;

/**
 * What domains publish. `wire` is the name that clients know, `team` keeps an event from the customer's eyes.
 * Events say that something changed; the API says what it is now.
 */
export const events = {
  "message.created": { wire: "new_message", payload: z.object({ conversationId: id, message }) },
  "message.noted": { wire: "new_message", team: true, payload: z.object({ conversationId: id, message }) },
  "message.changed": {
    wire: "message_status",
    payload: z.object({ conversationId: id, messageId: id, status: z.string() }),
  },
  "conversation.changed": {
    wire: "conversation_update",
    payload: z.object({
      conversationId: id,
      status: z.string(),
      owner: z.enum(["agent", "human"]),
      ownerUserId: z.string().nullable(),
      ownerName: z.string().nullable(),
      rating: z.number().nullable(),
    }),
  },
  "conversation.handed_over": {
    wire: "coordinator_notification",
    team: true,
    payload: z.object({ type: z.literal("handoff"), conversationId: id, reason: z.string() }),
  },
  typing: {
    wire: "user_typing",
    payload: z.object({
      conversationId: id,
      author: z.enum(["customer", "agent", "human"]),
      name: z.string().nullable(),
      typing: z.boolean(),
    }),
  },
  "appointment.changed": { wire: "appointment_changed", team: true, payload: z.object({ id }) },
  "queue.changed": { wire: "queue_changed", team: true, payload: z.object({ id }) },
  "time_off.changed": { wire: "time_off_changed", team: true, payload: z.object({ id }) },
  "presence.changed": {
    wire: "presence",
    team: true,
    payload: z.object({ userId: id, online: z.boolean() }),
  },
} as const satisfies Record<string, { wire: string; team?: boolean; payload: z.ZodType }>;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.input<(typeof events)[N]["payload"]>;

/** An event on its way: rooms it is for, wire name and payload. */
export type Delivery = { rooms: Room[]; wire: string; payload: Record<string, unknown> };
