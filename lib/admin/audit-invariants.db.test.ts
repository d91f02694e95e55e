import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { bookAppointment } from "@/lib/booking/book-appointment";
import { createHold } from "@/lib/booking/holds";
import type { Ctx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { receiveMessage } from "@/lib/inbox/receive-message";
import { agentOutcome } from "@/lib/testing/agent-outcome";
import { testDatabase } from "@/lib/testing/database";
import { make, testNow } from "@/lib/testing/factories";
import { auditInvariants } from "./audit-invariants";

const database = testDatabase();
let ctx: Ctx;

/** A shop with a visit from a hold, a visit without, and a conversation with an answer. */
beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  const service = await make.service(tenant.id);
  const staff = await make.staff(tenant.id);
  ctx = make.ctx(tenant);
  const wish = { serviceIds: [service.id], staffId: staff.id };
  const hold = await createHold(ctx, { ...wish, startsAt: "2027-05-04T15:00:00Z" });
  const contact = { name: "Bruno Lima" };
  await bookAppointment(ctx, { ...wish, contact, startsAt: "2027-05-04T15:00:00Z", holdId: hold.id });
  await bookAppointment(ctx, { ...wish, contact, startsAt: "2027-05-04T17:00:00Z" });

  const conversation = await make.conversation(tenant.id);
  const actor = { kind: "visitor", id: conversation.id } as const;
  const customer: Ctx = { ...ctx, actor, permissions: new Set() };
  await receiveMessage(customer, conversation.id, { text: "oi" });
  const runAgent = async () => agentOutcome(conversation.agentId ?? "", "Olá!");
  await answerConversation(customer, conversation.id, { runAgent });
});

/** Runs statements with foreign keys and triggers switched off, as a bug below the application could. */
async function corrupt(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

const broken = async () =>
  (await auditInvariants()).filter(({ offenders }) => offenders.length > 0).map(({ title }) => title);

const someId = newId();
const answerAgain = `insert into messages (id, tenant_id, conversation_id, seq, author, text)
  select gen_random_uuid(), tenant_id, id, 3, 'agent', 'Olá!' from conversations`;
const countThree = "update conversations set last_seq = 3";

describe("the auditor", () => {
  it("finds nothing where everything went through the use cases", async () => {
    expect(await broken()).toEqual([]);
  });

  it.each<[title: string, statements: string[]]>([
    ["an appointment's total is the sum of its lines", ["update appointments set total_cents = 1"]],
    [
      "an appointment ends when its services do",
      ["update appointments set ends_at = ends_at + interval '5 min'"],
    ],
    [
      "a used hold became one appointment",
      ["update appointments set created_at = created_at - interval '1 day'"],
    ],
    ["every appointment has the history of its making", ["delete from appointment_changes"]],
    [
      "every visit that takes place has its time, of its own staff and around its start",
      ["delete from busy_segments"],
    ],
    ["a cancelled visit and a used hold take no time", ["update appointments set status = 'cancelled'"]],
    ["a customer's message is answered once", [answerAgain, countThree]],
    [
      "an answer belongs to one run, after the message that it answers",
      ["update agent_runs set trigger_seq = 2", "update conversations set answered_seq = 2"],
    ],
    ["what is called answered was written", ["update conversations set answered_seq = 0"]],
    [
      "messages are numbered 1, 2, 3 … without gaps, and the conversation knows the last number",
      ["update messages set seq = 5 where seq = 2", "update conversations set last_seq = 5"],
    ],
    ["unread messages are counted from zero and were written", ["update conversations set unread_count = 9"]],
    [
      "a conversation has one owner, and a claim to answer has an end",
      [`update conversations set answer_lease = '${someId}'`],
    ],
    [
      "every stored key of a repeatable write has its answer",
      [
        "insert into idempotency_keys (tenant_id, key, scope, request_hash, status) select id, 'k', 's', 'h', 'started' from tenants",
      ],
    ],
    [
      "no job runs longer than it may, and its times fit its state",
      ["update pgboss.job set state = 'active', started_on = now() - interval '1 day'"],
    ],
    [
      "every job of a tenant names one that exists",
      [`update pgboss.job set data = data || '{"tenantId":"${someId}"}'`],
    ],
    [
      "every row belongs to the tenant of the rows that it points at",
      [`update staff_services set tenant_id = '${someId}'`],
    ],
    [
      "the audit trail of every tenant is whole",
      ["update audit_entries set action = 'nothing.happened' where seq = 1"],
    ],
  ])("finds the row when it is broken that %s", async (title, statements) => {
    await corrupt(...statements);
    expect(await broken()).toEqual([title]);
  });

  it("names the ten first offenders and no more", async () => {
    const rows = Array.from(
      { length: 12 },
      () => `('${ctx.tenantId}', gen_random_uuid(), gen_random_uuid())`,
    );
    await corrupt(`insert into staff_services (tenant_id, staff_id, service_id) values ${rows.join()}`);
    const found = (await auditInvariants()).find(({ id }) => id === "I5");
    expect(found?.offenders).toHaveLength(10);
    expect(found?.offenders[0]).toMatch(/^staff_services_\w+_fkey: /);
  });

  it("finds two visits of one person at the same time, should the constraint ever be missing", async () => {
    await corrupt(
      "alter table busy_segments drop constraint appointment_no_overlap",
      `update busy_segments set during = tstzrange('${testNow}', '${testNow}'::timestamptz + interval '30 min')`,
      `update appointments set starts_at = '${testNow}', ends_at = '${testNow}'::timestamptz + interval '30 min'`,
    );
    expect(await broken()).toEqual(["nobody is busy twice at the same time"]);
  });
});
