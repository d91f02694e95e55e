import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { addNote } from "@/lib/inbox/lifecycle";
import { messageSchema, noteSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Write a note that only the team sees",
    params: idParams,
    body: noteSchema,
    output: messageSchema,
    status: 201,
  },
  ({ ctx, params, body }) => addNote(ctx, params.id, body.text),
);
