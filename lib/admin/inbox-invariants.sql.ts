import { Prisma } from "@/lib/generated/prisma/client";
import type { InvariantCheck } from "./invariants.sql";

/** What must hold of conversations, messages and the agent's answers. */
export const inboxInvariants: InvariantCheck[] = [
  {
    id: "I3",
    title: "a customer's message is answered once",
    // Two answers in a row are two runs for two messages; anything else is an answer given twice.
    offenders: Prisma.sql`
      select m.id::text as id from (
        select id, tenant_id, author, lag(author) over thread as before, lag(id) over thread as before_id
        from messages where author in ('customer', 'agent', 'human')
        window thread as (partition by tenant_id, conversation_id order by seq)) m
      where m.author = 'agent' and m.before = 'agent' and not exists (
        select from agent_runs r join agent_runs p on p.tenant_id = r.tenant_id and p.conversation_id = r.conversation_id
        where r.tenant_id = m.tenant_id and r.message_id = m.id and p.message_id = m.before_id
          and p.trigger_seq < r.trigger_seq)`,
  },
  {
    id: "I3",
    title: "an answer belongs to one run, after the message that it answers",
    offenders: Prisma.sql`
      select r.id::text as id from agent_runs r
      left join messages m on m.tenant_id = r.tenant_id and m.id = r.message_id
      where r.message_id is not null and (m.id is null or m.author <> 'agent'
        or m.conversation_id is distinct from r.conversation_id or m.seq <= r.trigger_seq)
      union all
      select message_id::text from agent_runs where message_id is not null group by tenant_id, message_id having count(*) > 1`,
  },
  {
    id: "I3",
    title: "what is called answered was written",
    offenders: Prisma.sql`
      select c.id::text as id from conversations c
      where c.answered_seq > c.last_seq or c.answered_seq < coalesce((select max(r.trigger_seq) from agent_runs r
        where r.tenant_id = c.tenant_id and r.conversation_id = c.id), 0)`,
  },
  {
    id: "I8",
    title: "messages are numbered 1, 2, 3 … without gaps, and the conversation knows the last number",
    offenders: Prisma.sql`
      select c.id::text as id from conversations c
      left join (select tenant_id, conversation_id, count(*) as n, min(seq) as first, max(seq) as last
        from messages group by 1, 2) m on m.tenant_id = c.tenant_id and m.conversation_id = c.id
      where coalesce(m.last, 0) <> c.last_seq or coalesce(m.n, 0) <> c.last_seq or coalesce(m.first, 1) <> 1`,
  },
  {
    id: "I8",
    title: "unread messages are counted from zero and were written",
    offenders: Prisma.sql`
      select c.id::text as id from conversations c
      where c.unread_count < 0 or c.unread_count > (select count(*) from messages m
        where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.author = 'customer')`,
  },
  {
    id: "I8",
    title: "a conversation has one owner, and a claim to answer has an end",
    offenders: Prisma.sql`
      select c.id::text as id from conversations c
      where (c.owner = 'agent' and c.owner_user_id is not null) or c.owner not in ('agent', 'human')
        or (c.owner_user_id is not null and not exists (select from memberships m
          where m.tenant_id = c.tenant_id and m.user_id = c.owner_user_id))
        or (c.answer_lease is null) <> (c.answer_lease_until is null)
        or c.answer_lease_until > now() + interval '10 minutes'`,
  },
];
