import { route } from "@/lib/api/route";
import { joinQueue } from "@/lib/walkins/join-queue";
import { listQueue } from "@/lib/walkins/list-queue";
import { joinQueueSchema, queueSchema, walkInSchema } from "@/lib/walkins/schema";

export const GET = route(
  {
    access: "member",
    tag: "Walk-ins",
    summary: "Today's queue: who waits and how long still, whose chair is free, who was there",
    output: queueSchema,
  },
  ({ ctx }) => listQueue(ctx),
);

export const POST = route(
  {
    access: "member",
    tag: "Walk-ins",
    summary: "Put somebody without an appointment at the end of the queue",
    body: joinQueueSchema,
    output: walkInSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => joinQueue(ctx, body),
);
